package com.yourcaryourway.switchboard.load;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What the meters of a run came to, in microseconds: from the intended sending to the other member's push, to the
 * sender's ok, and to the sending itself. Errors are by code.
 */
record Measured(Histogram delivery, Histogram answer, Histogram lateness, Map<String, Long> errors) {
    static Measured nothing() {
        return new Measured(Meter.histogram(), Meter.histogram(), Meter.histogram(), new TreeMap<>());
    }

    /** Adds to this one. */
    Measured add(Measured other) {
        delivery.add(other.delivery);
        answer.add(other.answer);
        lateness.add(other.lateness);
        other.errors.forEach((code, count) -> errors.merge(code, count, Long::sum));
        return this;
    }
}
