package com.yourcaryourway.switchboard.presence;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private static final NodeId SELF = new NodeId("node-1");
    private static final NodeId PEER = new NodeId("node-2");
    private static final SessionId BEN = new SessionId("s-ben");

    private final Availability availability = new Availability(SELF);

    @Test
    void anAgentCountsOnceHoweverOftenItSaysSo() {
        assertThat(availability.set(BEN, true)).isTrue();
        assertThat(availability.set(BEN, true)).isFalse();
        assertThat(availability.own()).isEqualTo(1);

        assertThat(availability.set(BEN, false)).isTrue();
        assertThat(availability.set(BEN, false)).isFalse();
        assertThat(availability.total()).isZero();
    }

    @Test
    void theAgentsOfAllNodesCount() {
        availability.set(BEN, true);

        assertThat(availability.announced(PEER, 3)).isTrue();

        assertThat(availability.total()).isEqualTo(4);
        assertThat(availability.own()).isEqualTo(1);
    }

    @Test
    void anAnnouncementReplacesTheOneBefore() {
        availability.announced(PEER, 3);

        assertThat(availability.announced(PEER, 2)).isTrue();
        assertThat(availability.announced(PEER, 2)).isFalse();
        assertThat(availability.total()).isEqualTo(2);
    }

    @Test
    void aPeerWithoutAgentsIsNoNews() {
        assertThat(availability.announced(PEER, 0)).isFalse();
        assertThat(availability.gone(PEER)).isFalse();
    }

    @Test
    void theAgentsOfANodeGoWithIt() {
        availability.announced(PEER, 3);

        assertThat(availability.gone(PEER)).isTrue();
        assertThat(availability.gone(PEER)).isFalse();
        assertThat(availability.total()).isZero();
    }

    @Test
    void whatOthersSayOfThisNodeDoesNotCount() {
        assertThat(availability.announced(SELF, 9)).isFalse();
        assertThat(availability.total()).isZero();
    }
}
