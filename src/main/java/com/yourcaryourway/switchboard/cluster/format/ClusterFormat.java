package com.yourcaryourway.switchboard.cluster.format;

import java.time.Duration;
import java.util.Collection;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * The format that this node writes: the lowest of the highest that the live members speak. It rises once all of them have
 * spoken a higher one for long enough, so that an old node that was cut off or slept can come back, and it never falls,
 * since nobody writes anew what is stored already. Told of the members on the bus context; the number is for any thread.
 */
public final class ClusterFormat implements IntSupplier {
    private final int highest;
    private final Duration patience;
    private final LongSupplier nanos;
    private final IntConsumer outdated;

    private volatile int written;

    // Bus context only.
    private int common;
    private long since;

    /**
     * Of a node of this build, which writes the oldest format that it can until it has seen the others.
     *
     * @param patience how long all must have spoken a format before it is written
     * @param nanos a monotonic clock
     * @param outdated gets the format that the others write when it is above what this node can read: it has no place
     *     among them any more
     */
    public ClusterFormat(Duration patience, LongSupplier nanos, IntConsumer outdated) {
        this(FormatNumber.lowest(), FormatNumber.highest(), patience, nanos, outdated);
    }

    ClusterFormat(int lowest, int highest, Duration patience, LongSupplier nanos, IntConsumer outdated) {
        this.highest = highest;
        this.patience = patience;
        this.nanos = nanos;
        this.outdated = outdated;
        this.written = lowest;
        this.common = lowest;
        this.since = nanos.getAsLong();
    }

    /** The number to write. */
    @Override
    public int getAsInt() {
        return written;
    }

    /** The members are others: their highest formats. Bus context. */
    public void members(Collection<Integer> spoken) {
        int now = Math.min(
                highest, spoken.stream().mapToInt(number -> number).min().orElse(highest));
        if (now != common) {
            common = now;
            since = nanos.getAsLong();
        }
    }

    /** Writes the higher format if its time has come; to be called now and then. Gives whether it rose. Bus context. */
    public boolean look() {
        if (common > written && nanos.getAsLong() - since >= patience.toNanos()) {
            written = common;
            return true;
        }
        return false;
    }

    /** A peer writes this number: so may everybody who can. Bus context. */
    public void heard(int number) {
        if (number > highest) {
            outdated.accept(number);
        } else if (number > written) {
            written = number;
        }
    }
}
