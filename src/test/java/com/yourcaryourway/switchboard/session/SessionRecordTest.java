package com.yourcaryourway.switchboard.session;

import static com.yourcaryourway.switchboard.session.Samples.FIRST_TOKEN;
import static com.yourcaryourway.switchboard.session.Samples.LATER;
import static com.yourcaryourway.switchboard.session.Samples.OTHER_NODE;
import static com.yourcaryourway.switchboard.session.Samples.SECOND_TOKEN;
import static com.yourcaryourway.switchboard.session.Samples.THIRD_TOKEN;
import static com.yourcaryourway.switchboard.session.Samples.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.ResumeToken;
import org.junit.jupiter.api.Test;

class SessionRecordTest {
    @Test
    void opensWithItsTokenAndNoOther() {
        assertThat(record().opensWith(FIRST_TOKEN)).isTrue();
        assertThat(record().opensWith(SECOND_TOKEN)).isFalse();
    }

    @Test
    void afterAResumeTheNewTokenAndThePresentedOneAreGood() {
        SessionRecord resumed = record().claimed(OTHER_NODE, FIRST_TOKEN, SECOND_TOKEN, LATER);

        assertThat(resumed.opensWith(SECOND_TOKEN)).isTrue();
        assertThat(resumed.opensWith(FIRST_TOKEN)).isTrue();
        assertThat(resumed.epoch()).isEqualTo(2);
        assertThat(resumed.home()).isEqualTo(OTHER_NODE);
    }

    @Test
    void onceSettledOnlyTheNewTokenIsGood() {
        SessionRecord settled =
                record().claimed(OTHER_NODE, FIRST_TOKEN, SECOND_TOKEN, LATER).settled();

        assertThat(settled.opensWith(SECOND_TOKEN)).isTrue();
        assertThat(settled.opensWith(FIRST_TOKEN)).isFalse();
    }

    @Test
    void aClientThatNeverSawItsNewTokenResumesAgainWithTheOldOne() {
        // Given a client that lost its connection before ready reached it
        SessionRecord once = record().claimed(OTHER_NODE, FIRST_TOKEN, SECOND_TOKEN, LATER);

        // When
        SessionRecord twice = once.claimed(OTHER_NODE, FIRST_TOKEN, THIRD_TOKEN, LATER);

        // Then
        assertThat(twice.opensWith(FIRST_TOKEN)).isTrue();
        assertThat(twice.opensWith(THIRD_TOKEN)).isTrue();
        assertThat(twice.opensWith(SECOND_TOKEN)).as("nobody has it").isFalse();
        assertThat(twice.epoch()).isEqualTo(3);
    }

    @Test
    void anEndedSessionOpensWithNothing() {
        assertThat(record().ended(LATER).opensWith(FIRST_TOKEN)).isFalse();
    }

    @Test
    void anOrphanIsOpenedByItsClientAndLivesAgain() {
        SessionRecord orphan = record().orphaned(LATER);
        assertThat(orphan.opensWith(FIRST_TOKEN)).isTrue();

        assertThat(orphan.claimed(OTHER_NODE, FIRST_TOKEN, SECOND_TOKEN, LATER).state())
                .isEqualTo(SessionRecord.State.LIVE);
    }

    @Test
    void theHashOfATokenIsNotTheToken() {
        assertThat(TokenHash.of(new ResumeToken("secret")))
                .isEqualTo(TokenHash.of(new ResumeToken("secret")))
                .isNotEqualTo(TokenHash.of(new ResumeToken("secret2")));
        assertThat(TokenHash.of(new ResumeToken("secret")).value()).doesNotContain("secret");
    }
}
