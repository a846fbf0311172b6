package com.yourcaryourway.switchboard.cluster.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How both sides of a link agree on its identity, and what becomes of it when one of them saw the other go. */
class AgreementTest {
    private final Pair pair = new Pair();
    private final Wire wire = pair.wire;
    private final End a = pair.a;
    private final End b = pair.b;

    @Test
    void bothSidesAgreeByHello() {
        assertThat(a.told).containsExactly("up");
        assertThat(b.told).containsExactly("up");
    }

    @Test
    void lostHellosAreSaidAgain() {
        // Given two nodes that just met, and a network that loses everything
        pair.ab = a.added();
        pair.ba = b.added();
        a.told.clear();
        b.told.clear();
        wire.lose();

        // When
        pair.pass(Duration.ofMillis(100));

        // Then
        assertThat(a.told).containsExactly("up");
        assertThat(b.told).containsExactly("up");
    }

    @Test
    void ifOneSideSawTheOtherGoBothBeginAnew() {
        // Given a batch of the old identity on its way
        pair.turn(1);
        Wire.Sent old = wire.sent.remove();

        // When only the receiver saw the sender go and come
        b.removed();
        pair.ba = b.added();
        wire.deliverAll();
        wire.deliver(old);
        pair.turn(2);
        wire.deliverAll();

        // Then
        assertThat(a.told).containsExactly("up", "down", "up");
        assertThat(b.told).containsExactly("up", "down", "up", "agents 2");
        assertThat(b.meters.stale()).isEqualTo(1);
    }

    @Test
    void ifOnlyTheSenderSawTheReceiverGoBothBeginAnewToo() {
        pair.turn(1);
        Wire.Sent old = wire.sent.remove();
        a.removed();
        pair.ab = a.added();
        wire.deliverAll();
        wire.deliver(old);
        pair.turn(2);
        wire.deliverAll();

        assertThat(a.told).containsExactly("up", "down", "up");
        assertThat(b.told).containsExactly("up", "down", "up", "agents 2");
    }

    @Test
    void anOldHelloDoesNotDisturbANewLink() {
        // Given a hello that is kept on the way
        pair.ab.hello();
        Wire.Sent old = wire.sent.remove();
        a.removed();
        pair.ab = a.added();
        wire.deliverAll();
        b.told.clear();

        // When
        wire.deliver(old);
        pair.turn(1);
        wire.deliverAll();

        // Then
        assertThat(b.told).containsExactly("agents 1");
    }

    @Test
    void aPeerThatNeverRemovedThisNodeTakesTheDoubtAway() {
        pair.ab.doubt();
        assertThat(pair.ab.doubted()).isTrue();

        wire.deliverAll();

        assertThat(pair.ab.doubted()).isFalse();
        assertThat(a.told).containsExactly("up");
    }

    @Test
    void anAnswerFromBeforeTheSleepTakesNoDoubtAway() {
        pair.ab.hello();
        Wire.Sent hello = wire.sent.remove();
        wire.deliver(hello);
        Wire.Sent answer = wire.sent.remove();
        pair.ab.doubt();
        wire.lose();

        wire.deliver(answer);

        assertThat(pair.ab.doubted()).isTrue();
        pair.pass(Duration.ofMillis(200));
        assertThat(pair.ab.doubted()).isFalse();
    }

    @Test
    void aPeerThatRemovedThisNodeLeavesTheDoubt() {
        // Given a node that slept while its peer removed it and saw it join again
        b.removed();
        pair.ba = b.added();

        // When
        pair.ab.doubt();
        wire.deliverAll();
        pair.pass(Duration.ofSeconds(1));

        // Then
        assertThat(pair.ab.doubted()).isTrue();
        // Until this node, too, sees it join anew
        a.removed();
        pair.ab = a.added();
        wire.deliverAll();
        assertThat(pair.ab.doubted()).isFalse();
    }

    @Test
    void aPeerThatRemovedThisNodeDoesNotAnswer() {
        b.removed();
        pair.ab.doubt();
        wire.deliverAll();
        pair.pass(Duration.ofSeconds(1));

        assertThat(pair.ab.doubted()).isTrue();
    }
}
