package com.yourcaryourway.switchboard.cluster.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static final LinkLimits LIMITS = new LinkLimits(4_000, 1_000, Duration.ofSeconds(1), Duration.ofSeconds(5));

    private final Wire wire = new Wire();
    private long now = 1_000_000_000_000L;
    private final NodeId here = new NodeId("here");
    private final NodeId there = new NodeId("there");
    private final End a = new End(here, there, wire, LIMITS, () -> now);
    private final End b = new End(there, here, wire, LIMITS, () -> now);
    private Link ab = a.added();
    private Link ba = b.added();

    @BeforeEach
    void bothSeeEachOther() {
        wire.deliverAll();
    }

    @Test
    void bothSidesAgreeByHello() {
        assertThat(a.told).containsExactly("up");
        assertThat(b.told).containsExactly("up");
    }

    @Test
    void framesOfOneTurnLeaveAsOneMessage() {
        say(1, 2, 3);
        assertThat(wire.sent).isEmpty();

        ab.flush();

        assertThat(wire.sent).hasSize(1);
        wire.deliverAll();
        assertThat(b.told).containsExactly("up", "agents 1", "agents 2", "agents 3");
    }

    @Test
    void aBigBatchDoesNotWaitForTheEndOfTheTurn() {
        for (int i = 0; i < 500; i++) {
            say(i);
        }

        assertThat(wire.sent).hasSizeGreaterThan(1);
    }

    @Test
    void aLostBatchIsToldOnceAndTheStreamGoesOn() {
        turn(1);
        wire.lose();
        turn(2);
        turn(3);
        wire.deliverAll();

        assertThat(b.told).containsExactly("up", "gap", "agents 2", "agents 3");
        assertThat(b.meters.gaps()).isEqualTo(1);
    }

    @Test
    void aLostTailIsNoticedByTheHeartbeat() {
        turn(1);
        wire.lose();

        pass(Duration.ofSeconds(1));

        assertThat(b.told).containsExactly("up", "gap");
        pass(Duration.ofSeconds(1));
        assertThat(b.told).containsExactly("up", "gap");
    }

    @Test
    void aRepeatedBatchIsHandledOnce() {
        turn(1);
        Wire.Sent twice = wire.sent.element();
        wire.deliverAll();
        wire.deliver(twice);

        assertThat(b.told).containsExactly("up", "agents 1");
        assertThat(b.meters.stale()).isEqualTo(1);
    }

    @Test
    void aLateBatchIsDroppedBecauseItsHoleWasTold() {
        turn(1);
        turn(2);
        Wire.Sent first = wire.sent.remove();
        wire.deliverAll();
        wire.deliver(first);

        assertThat(b.told).containsExactly("up", "gap", "agents 2");
    }

    @Test
    void lostHellosAreSaidAgain() {
        // Given two nodes that just met, and a network that loses everything
        ab = a.added();
        ba = b.added();
        a.told.clear();
        b.told.clear();
        wire.lose();

        // When
        pass(Duration.ofMillis(100));

        // Then
        assertThat(a.told).containsExactly("up");
        assertThat(b.told).containsExactly("up");
    }

    @Test
    void whatIsSaidBeforeTheLinkIsUpIsMissedByThePeer() {
        // Given a peer that comes anew
        a.removed();
        b.removed();
        b.told.clear();
        ab = a.added();
        say(1);

        // When
        ba = b.added();
        wire.deliverAll();
        turn(2);
        wire.deliverAll();

        // Then
        assertThat(b.told).containsExactly("up", "gap", "agents 2");
        assertThat(a.meters.dropped()).isEqualTo(1);
    }

    @Test
    void ifOneSideSawTheOtherGoBothBeginAnew() {
        // Given a batch of the old identity on its way
        turn(1);
        Wire.Sent old = wire.sent.remove();

        // When only the receiver saw the sender go and come
        b.removed();
        ba = b.added();
        wire.deliverAll();
        wire.deliver(old);
        turn(2);
        wire.deliverAll();

        // Then
        assertThat(a.told).containsExactly("up", "down", "up");
        assertThat(b.told).containsExactly("up", "down", "up", "agents 2");
        assertThat(b.meters.stale()).isEqualTo(1);
    }

    @Test
    void ifOnlyTheSenderSawTheReceiverGoBothBeginAnewToo() {
        turn(1);
        Wire.Sent old = wire.sent.remove();
        a.removed();
        ab = a.added();
        wire.deliverAll();
        wire.deliver(old);
        turn(2);
        wire.deliverAll();

        assertThat(a.told).containsExactly("up", "down", "up");
        assertThat(b.told).containsExactly("up", "down", "up", "agents 2");
    }

    @Test
    void anOldHelloDoesNotDisturbANewLink() {
        // Given a hello that is kept on the way
        ab.hello();
        Wire.Sent old = wire.sent.remove();
        a.removed();
        ab = a.added();
        wire.deliverAll();
        b.told.clear();

        // When
        wire.deliver(old);
        turn(1);
        wire.deliverAll();

        // Then
        assertThat(b.told).containsExactly("agents 1");
    }

    @Test
    void aSilentPeerIsDownUntilItAnswers() {
        // Given
        for (int second = 0; second < 6; second++) {
            now += Duration.ofSeconds(1).toNanos();
            ab.tick();
            wire.lose();
        }
        assertThat(a.told).containsExactly("up", "down");

        // When
        pass(Duration.ofSeconds(1));

        // Then both know that they may have missed something
        assertThat(a.told).containsExactly("up", "down", "up");
        assertThat(b.told).containsSubsequence("up", "down", "up");
    }

    @Test
    void aSlowPeerLosesEphemeralFramesFirst() {
        // Given more than half of what may wait
        wire.hung = true;
        fill(2_500);

        // When
        NodeMessage typing = new NodeMessage.Typing(new RoomId("r"), new MemberId("m"), true);
        ab.send(typing);
        turn(7);

        // Then
        assertThat(a.meters.ephemeralDropped()).isEqualTo(1);
        assertThat(ab.up()).isTrue();
        wire.deliverAll();
        assertThat(b.told).contains("agents 7").doesNotContain("gap");
    }

    @Test
    void aPeerThatTakesNothingIsDownUntilItAnswers() {
        // Given
        wire.hung = true;
        fill(4_500);
        assertThat(a.told).containsExactly("up", "down");
        assertThat(a.meters.bytesInFlight()).isGreaterThan(4_000);
        say(1);

        // When
        wire.recover();
        b.told.clear();
        pass(Duration.ofSeconds(1));
        turn(2);
        wire.deliverAll();

        // Then
        assertThat(a.meters.bytesInFlight()).isZero();
        assertThat(a.told).containsExactly("up", "down", "up");
        assertThat(b.told).containsSubsequence("down", "up", "gap", "agents 2").doesNotContain("agents 1");
    }

    @Test
    void aPeerThatNeverRemovedThisNodeTakesTheDoubtAway() {
        ab.doubt();
        assertThat(ab.doubted()).isTrue();

        wire.deliverAll();

        assertThat(ab.doubted()).isFalse();
        assertThat(a.told).containsExactly("up");
    }

    @Test
    void anAnswerFromBeforeTheSleepTakesNoDoubtAway() {
        ab.hello();
        Wire.Sent hello = wire.sent.remove();
        wire.deliver(hello);
        Wire.Sent answer = wire.sent.remove();
        ab.doubt();
        wire.lose();

        wire.deliver(answer);

        assertThat(ab.doubted()).isTrue();
        pass(Duration.ofMillis(200));
        assertThat(ab.doubted()).isFalse();
    }

    @Test
    void aPeerThatRemovedThisNodeLeavesTheDoubt() {
        // Given a node that slept while its peer removed it and saw it join again
        b.removed();
        ba = b.added();

        // When
        ab.doubt();
        wire.deliverAll();
        pass(Duration.ofSeconds(1));

        // Then
        assertThat(ab.doubted()).isTrue();
        // Until this node, too, sees it join anew
        a.removed();
        ab = a.added();
        wire.deliverAll();
        assertThat(ab.doubted()).isFalse();
    }

    @Test
    void aPeerThatRemovedThisNodeDoesNotAnswer() {
        b.removed();
        ab.doubt();
        wire.deliverAll();
        pass(Duration.ofSeconds(1));

        assertThat(ab.doubted()).isTrue();
    }

    private void say(int... numbers) {
        for (int number : numbers) {
            ab.send(new NodeMessage.Available(number));
        }
    }

    private void turn(int... numbers) {
        say(numbers);
        ab.flush();
    }

    private void fill(int bytes) {
        ab.send(new NodeMessage.HandoverAnswer(new SessionId("s-1"), 1, 1, new byte[bytes]));
        ab.flush();
    }

    private void pass(Duration time) {
        now += time.toNanos();
        ab.tick();
        ba.tick();
        wire.deliverAll();
    }
}
