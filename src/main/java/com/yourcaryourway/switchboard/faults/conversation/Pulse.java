package com.yourcaryourway.switchboard.faults.conversation;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Counts what is sent and delivered, second by second. Belongs to the event loop of the conversations. */
final class Pulse {
    private static final long LONGEST_MICROS = TimeUnit.HOURS.toMicros(1);
    private static final int DIGITS = 3;

    private final Histogram latency = new Histogram(LONGEST_MICROS, DIGITS);
    private long sent;
    private int seconds;

    void sent() {
        sent++;
    }

    void delivered(long millis) {
        latency.recordValue(Math.min(LONGEST_MICROS, TimeUnit.MILLISECONDS.toMicros(Math.max(0, millis))));
    }

    /** What happened since the last call. */
    Second beat(int away) {
        var second = new Second(
                ++seconds,
                sent,
                latency.getTotalCount(),
                away,
                latency.getValueAtPercentile(50) / 1e3,
                latency.getValueAtPercentile(99) / 1e3,
                latency.getMaxValue() / 1e3);
        sent = 0;
        latency.reset();
        return second;
    }
}
