package com.yourcaryourway.switchboard.cluster.link;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * Lets what turns that follow one another say leave together: after a quiet moment at once, else at the end of it. Under
 * load one system call, and one wake-up of each peer, serve many messages. Bus context.
 */
final class Gathering {
    /** The moment: what a busy link adds to the latency at most. */
    static final Duration MOMENT = Duration.ofMillis(1);

    private final LongSupplier nanos;
    private final BiConsumer<Duration, Runnable> timer;
    private final Runnable leave;
    private long leftAt;
    private boolean waiting;

    /** The timer runs its task once, after the time given, on the bus context. */
    Gathering(LongSupplier nanos, BiConsumer<Duration, Runnable> timer, Runnable leave) {
        this.nanos = nanos;
        this.timer = timer;
        this.leave = leave;
        this.leftAt = nanos.getAsLong() - MOMENT.toNanos();
    }

    /** The end of a turn. */
    void turned() {
        if (waiting) {
            return;
        }
        if (nanos.getAsLong() - leftAt >= MOMENT.toNanos()) {
            go();
        } else {
            waiting = true;
            timer.accept(MOMENT, this::go);
        }
    }

    private void go() {
        waiting = false;
        leftAt = nanos.getAsLong();
        leave.run();
    }
}
