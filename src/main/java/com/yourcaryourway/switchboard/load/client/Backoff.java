package com.yourcaryourway.switchboard.load.client;

import java.util.random.RandomGenerator;

/** How long a client waits before it dials again; the same steps and lot as the browser's. Any thread. */
final class Backoff {
    private static final long[] STEPS = {0, 300, 1_200, 2_700, 4_800, 7_000};
    private static final int FIRST_MILLIS = 100;

    private Backoff() {}

    /** Milliseconds before an attempt; the first is 0. */
    static long millis(int attempt, RandomGenerator lot) {
        long step = STEPS[Math.min(attempt, STEPS.length - 1)];
        return Math.round(step * (0.75 + 0.5 * lot.nextDouble()) + FIRST_MILLIS * lot.nextDouble());
    }
}
