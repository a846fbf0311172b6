package com.yourcaryourway.switchboard.cluster.link;

import io.vertx.core.Context;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Brings things from any thread to one context, in the order of each thread, and wakes the context only when it has
 * nothing yet to do.
 */
final class Handoff<T> {
    /** After so many the turn ends, so that sockets are served between. */
    private static final int TURN = 1_024;

    private final Queue<T> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean awake = new AtomicBoolean();
    private final Context context;
    private final Consumer<T> each;
    private final Runnable end;

    /** {@code each} and {@code end}, which follows the last of a turn, run on the context and do not throw. */
    Handoff(Context context, Consumer<T> each, Runnable end) {
        this.context = context;
        this.each = each;
        this.end = end;
    }

    /** Any thread. */
    void add(T thing) {
        queue.add(thing);
        wake();
    }

    private void wake() {
        if (!awake.get() && awake.compareAndSet(false, true)) {
            context.runOnContext(now -> turn());
        }
    }

    private void turn() {
        // Before the queue is read: what comes later wakes anew.
        awake.set(false);
        for (int i = 0; i < TURN; i++) {
            T next = queue.poll();
            if (next == null) {
                break;
            }
            each.accept(next);
        }
        end.run();
        if (!queue.isEmpty()) {
            wake();
        }
    }
}
