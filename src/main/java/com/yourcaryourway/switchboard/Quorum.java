package com.yourcaryourway.switchboard;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether enough nodes are in sight to go on serving (design: {@code cluster.minimumNodes}). A lack has to last before it
 * counts; enough count at once. One thread looks, any may ask.
 */
final class Quorum {
    private final int minimum;
    private final long patience;
    private final LongSupplier nanos;
    private boolean lacking;
    private long since;
    private volatile boolean lost;

    /**
     * A quorum that is not lost.
     *
     * @param minimum nodes, this one included; 0 is always reached
     * @param patience for which there may be fewer
     * @param nanos of a clock that never goes back
     */
    Quorum(int minimum, Duration patience, LongSupplier nanos) {
        this.minimum = minimum;
        this.patience = patience.toNanos();
        this.nanos = nanos;
    }

    /** Takes note of how many nodes live now, and gives whether the quorum is lost. */
    boolean look(int live) {
        long now = nanos.getAsLong();
        if (live >= minimum) {
            lacking = false;
        } else if (!lacking) {
            lacking = true;
            since = now;
        }
        lost = lacking && now - since >= patience;
        return lost;
    }

    /** Whether there were too few nodes for too long, as of the last look. */
    boolean lost() {
        return lost;
    }
}
