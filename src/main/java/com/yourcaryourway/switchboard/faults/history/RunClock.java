package com.yourcaryourway.switchboard.faults.history;

import java.util.concurrent.TimeUnit;

/** The time of a run: whole milliseconds since it began, monotone. Any thread. */
public record RunClock(long beginNanos) {
    public static RunClock start() {
        return new RunClock(System.nanoTime());
    }

    public long now() {
        return of(System.nanoTime());
    }

    /** The time of a moment of {@link System#nanoTime()}. */
    public long of(long nanoTime) {
        return TimeUnit.NANOSECONDS.toMillis(nanoTime - beginNanos);
    }
}
