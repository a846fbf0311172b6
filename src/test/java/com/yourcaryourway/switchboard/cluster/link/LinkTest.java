package com.yourcaryourway.switchboard.cluster.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LinkTest {
    private final Pair pair = new Pair();
    private final Wire wire = pair.wire;
    private final End a = pair.a;
    private final End b = pair.b;

    @Test
    void framesOfOneTurnLeaveAsOneMessage() {
        pair.say(1, 2, 3);
        assertThat(wire.sent).isEmpty();

        pair.ab.flush();

        assertThat(wire.sent).hasSize(1);
        wire.deliverAll();
        assertThat(b.told).containsExactly("up", "agents 1", "agents 2", "agents 3");
    }

    @Test
    void aBigBatchDoesNotWaitForTheEndOfTheTurn() {
        for (int i = 0; i < 500; i++) {
            pair.say(i);
        }

        assertThat(wire.sent).hasSizeGreaterThan(1);
    }

    @Test
    void aLostBatchIsToldOnceAndTheStreamGoesOn() {
        pair.turn(1);
        wire.lose();
        pair.turn(2);
        pair.turn(3);
        wire.deliverAll();

        assertThat(b.told).containsExactly("up", "gap", "agents 2", "agents 3");
        assertThat(b.meters.gaps()).isEqualTo(1);
    }

    @Test
    void aLostTailIsNoticedByTheHeartbeat() {
        pair.turn(1);
        wire.lose();

        pair.pass(Duration.ofSeconds(1));

        assertThat(b.told).containsExactly("up", "gap");
        pair.pass(Duration.ofSeconds(1));
        assertThat(b.told).containsExactly("up", "gap");
    }

    @Test
    void aRepeatedBatchIsHandledOnce() {
        pair.turn(1);
        Wire.Sent twice = wire.sent.element();
        wire.deliverAll();
        wire.deliver(twice);

        assertThat(b.told).containsExactly("up", "agents 1");
        assertThat(b.meters.stale()).isEqualTo(1);
    }

    @Test
    void aLateBatchIsDroppedBecauseItsHoleWasTold() {
        pair.turn(1);
        pair.turn(2);
        Wire.Sent first = wire.sent.remove();
        wire.deliverAll();
        wire.deliver(first);

        assertThat(b.told).containsExactly("up", "gap", "agents 2");
    }

    @Test
    void whatIsSaidBeforeTheLinkIsUpIsMissedByThePeer() {
        // Given a peer that comes anew
        a.removed();
        b.removed();
        b.told.clear();
        pair.ab = a.added();
        pair.say(1);

        // When
        pair.ba = b.added();
        wire.deliverAll();
        pair.turn(2);
        wire.deliverAll();

        // Then
        assertThat(b.told).containsExactly("up", "gap", "agents 2");
        assertThat(a.meters.dropped()).isEqualTo(1);
    }

    @Test
    void aSilentPeerIsDownUntilItAnswers() {
        // Given
        for (int second = 0; second < 6; second++) {
            pair.now += Duration.ofSeconds(1).toNanos();
            pair.ab.tick();
            wire.lose();
        }
        assertThat(a.told).containsExactly("up", "down");

        // When
        pair.pass(Duration.ofSeconds(1));

        // Then both know that they may have missed something
        assertThat(a.told).containsExactly("up", "down", "up");
        assertThat(b.told).containsSubsequence("up", "down", "up");
    }

    @Test
    void aSlowPeerLosesEphemeralFramesFirst() {
        // Given more than half of what may wait
        wire.hung = true;
        pair.fill(2_500);

        // When
        NodeMessage typing = new NodeMessage.Typing(new RoomId("r"), new MemberId("m"), true);
        pair.ab.send(typing);
        pair.turn(7);

        // Then
        assertThat(a.meters.ephemeralDropped()).isEqualTo(1);
        assertThat(pair.ab.up()).isTrue();
        wire.deliverAll();
        assertThat(b.told).contains("agents 7").doesNotContain("gap");
    }

    @Test
    void aPeerThatTakesNothingIsDownUntilItAnswers() {
        // Given
        wire.hung = true;
        pair.fill(4_500);
        assertThat(a.told).containsExactly("up", "down");
        assertThat(a.meters.bytesInFlight()).isGreaterThan(4_000);
        pair.say(1);

        // When
        wire.recover();
        b.told.clear();
        pair.pass(Duration.ofSeconds(1));
        pair.turn(2);
        wire.deliverAll();

        // Then
        assertThat(a.meters.bytesInFlight()).isZero();
        assertThat(a.told).containsExactly("up", "down", "up");
        assertThat(b.told).containsSubsequence("down", "up", "gap", "agents 2").doesNotContain("agents 1");
    }
}
