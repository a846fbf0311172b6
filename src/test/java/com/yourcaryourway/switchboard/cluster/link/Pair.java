package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import java.time.Duration;

/** Two nodes that see each other, the {@link Wire} between them, and the clock of both. */
final class Pair {
    private static final LinkLimits LIMITS = new LinkLimits(4_000, 1_000, Duration.ofSeconds(1), Duration.ofSeconds(5));

    final Wire wire = new Wire();
    long now = 1_000_000_000_000L;
    private final NodeId here = new NodeId("here");
    private final NodeId there = new NodeId("there");
    final End a = new End(here, there, wire, LIMITS, () -> now);
    final End b = new End(there, here, wire, LIMITS, () -> now);

    /** The link that {@link #a} added last, and through which it speaks. */
    Link ab = a.added();

    /** The link that {@link #b} added last. */
    Link ba = b.added();

    Pair() {
        wire.deliverAll();
    }

    void say(int... numbers) {
        for (int number : numbers) {
            ab.send(new NodeMessage.Available(number));
        }
    }

    /** Says it, and that is all of this turn. */
    void turn(int... numbers) {
        say(numbers);
        ab.flush();
    }

    /** Sends a frame of about this size. */
    void fill(int bytes) {
        ab.send(new NodeMessage.HandoverAnswer(new SessionId("s-1"), 1, 1, new byte[bytes]));
        ab.flush();
    }

    /** Time goes by for both, and what they have to say then is delivered. */
    void pass(Duration time) {
        now += time.toNanos();
        ab.tick();
        ba.tick();
        wire.deliverAll();
    }
}
