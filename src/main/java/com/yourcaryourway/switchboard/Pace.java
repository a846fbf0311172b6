package com.yourcaryourway.switchboard;

import java.time.Duration;

/**
 * How fast clients are sent away: so many a second for each node that takes them, and faster only when the time would
 * not do otherwise. Pure.
 *
 * @param perSecond clients that one node takes in a second, at least one in each {@link #TICK}
 */
record Pace(int perSecond) {
    /** A batch goes in each of these. */
    static final Duration TICK = Duration.ofMillis(100);

    /** Clients wait for a time below this. Batches overlap, so that they come back in a stream. */
    static final Duration SPREAD = TICK.multipliedBy(2);

    private static final int TICKS_A_SECOND = 10;

    /**
     * How many of the clients go now.
     *
     * @param takers nodes that take them
     * @param left until all have to be gone; zero or less for at once
     */
    int batch(int clients, int takers, Duration left) {
        long ticks = Math.max(1, left.dividedBy(TICK));
        long steady = (long) perSecond * takers / TICKS_A_SECOND;
        return (int) Math.min(clients, Math.max(steady, (clients + ticks - 1) / ticks));
    }
}
