package com.yourcaryourway.switchboard.faults.report;

import java.util.List;
import java.util.Locale;

/** Times of many clients, in milliseconds. Any thread. */
public record Times(List<Long> sorted) {
    public Times {
        sorted = sorted.stream().sorted().toList();
    }

    /** The smallest that at least this part of all does not exceed; 0 of none. */
    public long percentile(double percent) {
        int index = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, index));
    }

    @Override
    public String toString() {
        return sorted.isEmpty()
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.2f / %.2f / %.2f",
                        percentile(50) / 1e3,
                        percentile(99) / 1e3,
                        percentile(100) / 1e3);
    }
}
