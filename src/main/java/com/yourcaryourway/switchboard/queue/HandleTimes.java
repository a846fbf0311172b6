package com.yourcaryourway.switchboard.queue;

import java.time.Duration;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** How long agents took for the last conversations, and what that means for those who wait. Confined to the bus context. */
public final class HandleTimes {
    private static final int SAMPLES = 100;
    private static final int ENOUGH = 5;

    private final ArrayDeque<Duration> last = new ArrayDeque<>();

    public void add(Duration handled) {
        last.add(handled);
        if (last.size() > SAMPLES) {
            last.remove();
        }
    }

    /**
     * The expected wait in seconds: (floor((position - 1) / agents) + 1) × mean handle time; null with too few samples
     * or no agent.
     */
    public @Nullable Integer estimateSeconds(int position, int agents) {
        if (agents < 1 || last.size() < ENOUGH) {
            return null;
        }
        double mean = last.stream().mapToLong(Duration::toSeconds).average().orElse(0);
        return (int) Math.round(((position - 1) / agents + 1) * mean);
    }
}
