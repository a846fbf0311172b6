package com.yourcaryourway.switchboard.cluster.map;

import com.hazelcast.map.EntryProcessor;
import com.hazelcast.map.IMap;
import com.yourcaryourway.switchboard.cluster.node.Membership;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Calls to one map. Whatever is not known to have happened is done again, which is safe because every processor may run
 * twice; when that goes on for too long the call fails with unavailable. Any thread may call; futures complete on the
 * bus context.
 */
public final class MapCalls<V> {
    private final IMap<String, V> map;
    private final OwnersMap<V> owners;
    private final Context bus;
    private final IntSupplier format;
    private final LongAdder operations;
    private final OngoingCalls ongoing;

    /** @param format that processors are to be sent in at this moment */
    public MapCalls(IMap<String, V> map, Context bus, IntSupplier format, LongAdder operations) {
        this.map = map;
        this.owners = new OwnersMap<>(map);
        this.bus = bus;
        this.format = format;
        this.operations = operations;
        this.ongoing = new OngoingCalls(bus);
    }

    /** Runs a processor on a key. A new one is made for each attempt, in its format, since processors keep state. */
    public Future<byte[]> submit(String key, IntFunction<EntryProcessor<String, V, byte[]>> processor) {
        return call(() -> owners.submit(key, processor.apply(format.getAsInt())));
    }

    /** Runs a processor that only reads on many keys, in one call per owner. */
    public Future<Map<String, byte[]>> submitAll(
            Set<String> keys, IntFunction<EntryProcessor<String, V, byte[]>> processor) {
        // While a partition has no owner, this call sleeps until it has one.
        return call(() -> bus.owner()
                .executeBlocking(() -> map.submitToKeys(keys, processor.apply(format.getAsInt())), false)
                .toCompletionStage()
                .thenCompose(Function.identity()));
    }

    /** Completes on the bus context after so many milliseconds. */
    public Future<Void> later(long millis) {
        Promise<Void> waited = Promise.promise();
        bus.owner().setTimer(millis, timer -> bus.runOnContext(ignored -> waited.complete()));
        return waited.future();
    }

    /** The map, for what only a worker thread may do. */
    public IMap<String, V> map() {
        return map;
    }

    /** Is to follow the members, for what is under way when they change. */
    public Membership ongoing() {
        return ongoing;
    }

    private <T> Future<T> call(Supplier<CompletionStage<T>> operation) {
        return ongoing.begin(() -> {
            operations.increment();
            return operation.get();
        });
    }
}
