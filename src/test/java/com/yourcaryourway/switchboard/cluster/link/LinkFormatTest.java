package com.yourcaryourway.switchboard.cluster.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.cluster.format.FormatNumber;
import com.yourcaryourway.switchboard.protocol.NodeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a newer node says to one of this build. */
class LinkFormatTest {
    private static final int NEWER = FormatNumber.highest() + 1;

    private final Wire wire = new Wire();
    private final NodeId here = new NodeId("here");
    private final NodeId there = new NodeId("there");
    private final End a = new End(here, there, wire, LinkLimits.DEFAULT, () -> 1);
    private final End b = new End(there, here, wire, LinkLimits.DEFAULT, () -> 1);
    private final Link ab = a.added();
    private final Link ba = b.added();

    @BeforeEach
    void bothSeeEachOther() {
        wire.deliverAll();
    }

    @Test
    void aBatchSaysWhatItIsWrittenIn() {
        ab.send(new NodeMessage.Available(1));
        ab.flush();
        assertThat(sent().format()).isEqualTo(FormatNumber.highest());
    }

    @Test
    void aBatchThatCannotBeReadIsAGap() {
        // Given
        ab.send(new NodeMessage.Available(1));
        ab.flush();
        // When
        ba.receive(newer(sent()), frames());
        // Then
        assertThat(b.told).containsExactly("up", "gap");
        assertThat(b.meters.unreadable()).isEqualTo(1);
        // When the next one can be read
        wire.lose();
        ab.send(new NodeMessage.Available(2));
        ab.flush();
        wire.deliverAll();
        // Then
        assertThat(b.told).containsExactly("up", "gap", "agents 2");
    }

    @Test
    void aGreetingTellsWhatTheOthersWrite() {
        ab.hello();
        ba.receive(newer(sent()), frames());
        assertThat(b.told).containsExactly("up", "they write " + NEWER);
    }

    private Envelope sent() {
        return Envelope.read(frames());
    }

    private FrameInput frames() {
        return new FrameInput(wire.sent.element().message());
    }

    private static Envelope newer(Envelope head) {
        return new Envelope(head.type(), head.from(), head.mine(), head.yours(), head.number(), head.birth(), NEWER);
    }
}
