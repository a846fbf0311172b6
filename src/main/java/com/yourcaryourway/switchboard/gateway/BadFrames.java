package com.yourcaryourway.switchboard.gateway;

import java.time.Duration;

/** Counts what a client does wrong within a minute. Confined to its connection's loop. */
final class BadFrames {
    private static final long WINDOW_NANOS = Duration.ofMinutes(1).toNanos();

    private final int allowed;
    private long windowStart;
    private int count;

    BadFrames(int allowed) {
        this.allowed = allowed;
    }

    /** Counts one more; true if that is more than {@code allowed × tolerance} in this minute. */
    boolean isOneTooMany(long nowNanos, int tolerance) {
        if (count == 0 || nowNanos - windowStart > WINDOW_NANOS) {
            windowStart = nowNanos;
            count = 0;
        }
        return ++count >= allowed * tolerance;
    }
}
