package com.yourcaryourway.switchboard.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;
import org.jspecify.annotations.Nullable;

/**
 * What one event loop measures. Written on that loop; the counts of now may be read from anywhere, the rest when the
 * loop has stopped sending. Latencies are in microseconds.
 */
final class Meter {
    private static final long LONGEST_MICROS = TimeUnit.HOURS.toMicros(1);
    private static final int DIGITS = 3;

    private final LongAdder sent = new LongAdder();
    private final LongAdder settled = new LongAdder();
    private final LongAdder delivered = new LongAdder();
    private final SingleWriterRecorder recent = new SingleWriterRecorder(LONGEST_MICROS, DIGITS);
    private final Histogram delivery = histogram();
    private final Histogram answer = histogram();
    private final Histogram lateness = histogram();
    private final Map<String, Long> errors = new TreeMap<>();
    private long recordFrom;

    /** Frames that were intended before this moment are counted and checked, but not measured. */
    void recordFrom(long nanoTime) {
        recordFrom = nanoTime;
    }

    void sent(long intended, long now) {
        sent.increment();
        record(lateness, intended, now);
    }

    /** A frame arrived at the other member, for the first time. */
    void delivered(long intended, long now) {
        delivered.increment();
        settled.increment();
        recent.recordValue(micros(intended, now));
        record(delivery, intended, now);
    }

    /** A frame's sender has its ok. */
    void answered(long intended, long now) {
        record(answer, intended, now);
    }

    /** A frame was answered with an error. */
    void refused(String code) {
        settled.increment();
        error(code);
    }

    void error(String code) {
        errors.merge(code, 1L, Long::sum);
    }

    long sentNow() {
        return sent.sum();
    }

    long deliveredNow() {
        return delivered.sum();
    }

    long outstandingNow() {
        return sent.sum() - settled.sum();
    }

    /** The deliveries since the last call; one reader. */
    Histogram recent(@Nullable Histogram recycled) {
        return recent.getIntervalHistogram(recycled);
    }

    Measured measured() {
        return new Measured(delivery.copy(), answer.copy(), lateness.copy(), new TreeMap<>(errors));
    }

    static Histogram histogram() {
        return new Histogram(LONGEST_MICROS, DIGITS);
    }

    private void record(Histogram histogram, long intended, long now) {
        if (intended >= recordFrom) {
            histogram.recordValue(micros(intended, now));
        }
    }

    private static long micros(long intended, long now) {
        return Math.min(LONGEST_MICROS, Math.max(0, (now - intended) / 1_000));
    }
}
