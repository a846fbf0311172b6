package com.yourcaryourway.switchboard.cluster.link;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What all links of this node count. Written on the bus context, read by any thread. */
public final class LinkMeters {
    final LongAdder batchesOut = new LongAdder();
    final LongAdder batchesIn = new LongAdder();
    final LongAdder framesOut = new LongAdder();
    final LongAdder framesIn = new LongAdder();
    final LongAdder gaps = new LongAdder();
    final LongAdder stale = new LongAdder();
    final LongAdder dropped = new LongAdder();
    final LongAdder ephemeralDropped = new LongAdder();
    final LongAdder unreadable = new LongAdder();
    final AtomicLong bytesInFlight = new AtomicLong();

    public long batchesOut() {
        return batchesOut.sum();
    }

    public long batchesIn() {
        return batchesIn.sum();
    }

    public long framesOut() {
        return framesOut.sum();
    }

    public long framesIn() {
        return framesIn.sum();
    }

    /** Holes in what peers sent. */
    public long gaps() {
        return gaps.sum();
    }

    /** Batches of an older link identity, or with a number that was there already. */
    public long stale() {
        return stale.sum();
    }

    /** Frames to a peer that was not up. */
    public long dropped() {
        return dropped.sum();
    }

    /** Ephemeral frames to a peer that was slow. */
    public long ephemeralDropped() {
        return ephemeralDropped.sum();
    }

    /** Messages or frames that made no sense. */
    public long unreadable() {
        return unreadable.sum();
    }

    /** Bytes given to the event bus and not yet on the wire, to all peers together. */
    public long bytesInFlight() {
        return bytesInFlight.get();
    }
}
