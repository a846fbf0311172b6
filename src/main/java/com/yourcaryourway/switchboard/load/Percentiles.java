package com.yourcaryourway.switchboard.load;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** The latencies that a report names, in milliseconds. */
final class Percentiles {
    private static final Map<String, Double> NAMED = new LinkedHashMap<>();

    static {
        NAMED.put("p50", 50.0);
        NAMED.put("p90", 90.0);
        NAMED.put("p99", 99.0);
        NAMED.put("p99.9", 99.9);
        NAMED.put("max", 100.0);
    }

    private Percentiles() {}

    /** By name, in rising order; of a histogram of microseconds. */
    static Map<String, Double> millis(Histogram micros) {
        var millis = new LinkedHashMap<String, Double>();
        NAMED.forEach((name, percentile) -> millis.put(name, micros.getValueAtPercentile(percentile) / 1e3));
        return millis;
    }
}
