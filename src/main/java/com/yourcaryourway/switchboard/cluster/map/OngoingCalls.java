package com.yourcaryourway.switchboard.cluster.map;

import com.yourcaryourway.switchboard.cluster.node.Membership;
import com.yourcaryourway.switchboard.protocol.NodeId;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The calls that are under way. They follow the members, for a write whose copy nobody confirms would wait for
 * Hazelcast's time-out, 1.5 to 2.5 s. When a member is gone, all are done again at once. While partitions move, after any
 * change of the members, copies are also sent to members that do not know yet that they are to have them, and ignore
 * them: what takes long then is done again beside.
 */
final class OngoingCalls implements Membership {
    private static final Duration MOVING = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 100;

    private final Context bus;
    private final Set<Call<?>> calls = ConcurrentHashMap.newKeySet();
    private boolean moving;
    private long changed;

    OngoingCalls(Context bus) {
        this.bus = bus;
    }

    /** Begins a call on the thread that calls, which may be any. Completes on the bus context. */
    <T> Future<T> begin(Supplier<CompletionStage<T>> operation) {
        var call = new Call<T>(operation, bus);
        calls.add(call);
        return call.begin().onComplete(done -> calls.remove(call));
    }

    @Override
    public void added(NodeId node) {
        hurryForAWhile();
    }

    @Override
    public void removed(NodeId node) {
        calls.forEach(Call::again);
        hurryForAWhile();
    }

    @Override
    public void merged() {
        hurryForAWhile();
    }

    private void hurryForAWhile() {
        changed = System.nanoTime();
        if (!moving) {
            moving = true;
            hurryLater();
        }
    }

    private void hurryLater() {
        bus.owner().setTimer(LOOK_MILLIS, timer -> {
            calls.forEach(Call::hurry);
            if (System.nanoTime() - changed < MOVING.toNanos()) {
                hurryLater();
            } else {
                moving = false;
            }
        });
    }
}
