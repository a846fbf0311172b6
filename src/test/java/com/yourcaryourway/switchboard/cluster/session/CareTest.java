package com.yourcaryourway.switchboard.cluster.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.ResumeToken;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.session.SessionRecord;
import com.yourcaryourway.switchboard.session.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CareTest {
    private static final NodeId HOME = new NodeId("home");
    private static final Set<NodeId> WITH_HOME = Set.of(HOME, new NodeId("other"));
    private static final Set<NodeId> WITHOUT = Set.of(new NodeId("other"));
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SessionRecord live = SessionRecord.fresh(
            new SessionId("s-1"),
            new Principal("Ana", Role.CUSTOMER),
            HOME,
            TokenHash.of(new ResumeToken("token")),
            START);
    private final Care care = new Care(Duration.ofSeconds(10), Duration.ofMinutes(10));

    @Test
    void aSessionIsLookedAfterWhenItsHomeIsGone() {
        assertThat(care.needed(live, WITH_HOME, at(100))).isFalse();
        assertThat(care.needed(live, WITHOUT, at(0))).isTrue();
    }

    @Test
    void withoutAHomeItLivesForTheGrace() {
        SessionRecord orphaned = live.orphaned(START);

        assertThat(care.needed(orphaned, WITHOUT, at(10))).isFalse();
        assertThat(care.needed(orphaned, WITHOUT, at(11))).isTrue();
    }

    @Test
    void theGraceBeginsAnewWithAHomeThatCameBackAndDiedBeforeItSaidAnything() {
        SessionRecord orphaned = live.orphaned(START);
        care.returned(HOME, at(9));

        assertThat(care.needed(orphaned, WITH_HOME, at(12))).isFalse();
        assertThat(care.needed(orphaned, WITHOUT, at(19))).isFalse();
        assertThat(care.needed(orphaned, WITHOUT, at(20))).isTrue();
    }

    @Test
    void aHomeThatIsBackAndNeverSpeaksOfItKeepsNoSessionForEver() {
        care.returned(HOME, at(9));

        assertThat(care.needed(live.orphaned(START), WITH_HOME, at(20))).isTrue();
    }

    @Test
    void theEndIsFinishedForAHomeThatIsGoneOrDoesNotComeToIt() {
        SessionRecord expiring = live.expiring(START);

        assertThat(care.needed(expiring, WITH_HOME, at(10))).isFalse();
        assertThat(care.needed(expiring, WITH_HOME, at(11))).isTrue();
        assertThat(care.needed(expiring, WITHOUT, at(0))).isTrue();
    }

    @Test
    void aTombstoneStandsForItsTime() {
        SessionRecord ended = live.ended(START);

        assertThat(care.needed(ended, WITHOUT, at(600))).isFalse();
        assertThat(care.needed(ended, WITHOUT, at(601))).isTrue();
    }

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }
}
