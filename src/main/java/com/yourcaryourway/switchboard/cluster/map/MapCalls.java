package com.yourcaryourway.switchboard.cluster.map;

import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.IndeterminateOperationStateException;
import com.hazelcast.core.OperationTimeoutException;
import com.hazelcast.map.EntryProcessor;
import com.hazelcast.map.IMap;
import com.hazelcast.nio.serialization.HazelcastSerializationException;
import com.hazelcast.spi.exception.RetryableException;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Calls to one map. Whatever is not known to have happened is done again, which is safe because every processor may run
 * twice; when that goes on for too long the call fails with unavailable. Any thread may call; futures complete on the
 * bus context.
 */
public final class MapCalls<V> {
    private static final Duration GIVE_UP = Duration.ofSeconds(12);
    private static final long FIRST_DELAY_MILLIS = 20;
    private static final long MAX_DELAY_MILLIS = 500;

    private final IMap<String, V> map;
    private final Context bus;
    private final IntSupplier format;
    private final LongAdder operations;
    private final LongConsumer latencyNanos;

    /** @param format that processors are to be sent in at this moment */
    public MapCalls(
            IMap<String, V> map, Context bus, IntSupplier format, LongAdder operations, LongConsumer latencyNanos) {
        this.map = map;
        this.bus = bus;
        this.format = format;
        this.operations = operations;
        this.latencyNanos = latencyNanos;
    }

    /** Runs a processor on a key. A new one is made for each attempt, in its format, since processors keep state. */
    public Future<byte[]> submit(String key, IntFunction<EntryProcessor<String, V, byte[]>> processor) {
        return repeated(() -> map.submitToKey(key, processor.apply(format.getAsInt())));
    }

    /** Runs a processor that only reads on many keys, in one call per owner. */
    public Future<Map<String, byte[]>> submitAll(
            Set<String> keys, IntFunction<EntryProcessor<String, V, byte[]>> processor) {
        // While a partition has no owner, this call sleeps until it has one.
        return repeated(() -> bus.owner()
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

    private <T> Future<T> repeated(Supplier<CompletionStage<T>> call) {
        Promise<T> result = Promise.promise();
        long start = System.nanoTime();
        attempt(call, result, start, FIRST_DELAY_MILLIS);
        return result.future();
    }

    private <T> void attempt(Supplier<CompletionStage<T>> call, Promise<T> result, long start, long delayMillis) {
        operations.increment();
        CompletionStage<T> stage;
        try {
            stage = call.get();
        } catch (RuntimeException e) {
            failed(call, result, start, delayMillis, e);
            return;
        }
        // Caller-runs: Hazelcast would otherwise use a pool that starts a thread per callback on small machines.
        var unused = stage.whenCompleteAsync(
                (value, failure) -> bus.runOnContext(ignored -> {
                    if (failure == null) {
                        latencyNanos.accept(System.nanoTime() - start);
                        result.complete(value);
                    } else {
                        failed(call, result, start, delayMillis, failure);
                    }
                }),
                Runnable::run);
    }

    private <T> void failed(
            Supplier<CompletionStage<T>> call, Promise<T> result, long start, long delayMillis, Throwable failure) {
        Throwable cause = failure.getCause() != null && failure instanceof java.util.concurrent.CompletionException
                ? failure.getCause()
                : failure;
        boolean late = System.nanoTime() - start > GIVE_UP.toNanos();
        if (repairable(cause) && !late) {
            bus.owner()
                    .setTimer(
                            delayMillis,
                            timer -> attempt(call, result, start, Math.min(2 * delayMillis, MAX_DELAY_MILLIS)));
        } else if (repairable(cause) || cause instanceof HazelcastInstanceNotActiveException) {
            bus.runOnContext(ignored ->
                    result.fail(new Refusal(ErrorCode.UNAVAILABLE, "the cluster is being repaired, try again")));
        } else {
            bus.runOnContext(ignored -> result.fail(cause));
        }
    }

    private static boolean repairable(Throwable cause) {
        return cause instanceof IndeterminateOperationStateException
                || cause instanceof OperationTimeoutException
                || cause instanceof RetryableException
                // An owner of an older build, which will be gone in a moment.
                || cause instanceof HazelcastSerializationException;
    }
}
