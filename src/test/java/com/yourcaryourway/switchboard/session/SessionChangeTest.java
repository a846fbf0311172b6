package com.yourcaryourway.switchboard.session;

import static com.yourcaryourway.switchboard.session.Samples.FIRST_TOKEN;
import static com.yourcaryourway.switchboard.session.Samples.LATER;
import static com.yourcaryourway.switchboard.session.Samples.NOW;
import static com.yourcaryourway.switchboard.session.Samples.OTHER_NODE;
import static com.yourcaryourway.switchboard.session.Samples.OTHER_ROOM;
import static com.yourcaryourway.switchboard.session.Samples.ROOM;
import static com.yourcaryourway.switchboard.session.Samples.SEATING;
import static com.yourcaryourway.switchboard.session.Samples.SECOND_TOKEN;
import static com.yourcaryourway.switchboard.session.Samples.THIRD_TOKEN;
import static com.yourcaryourway.switchboard.session.Samples.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SessionChangeTest {
    private static final SessionChange FIRST_CLAIM = new SessionChange.Claim(FIRST_TOKEN, OTHER_NODE, SECOND_TOKEN);

    /** Everything that the holder of the first epoch may ask. */
    static Stream<SessionChange> ofTheFirstEpoch() {
        return Stream.of(
                new SessionChange.Settle(1),
                new SessionChange.Seat(1, OTHER_ROOM, SEATING),
                new SessionChange.Unseat(1, ROOM),
                new SessionChange.Advance(1, SessionRecord.State.LIVE),
                new SessionChange.Expire(1),
                new SessionChange.End(1));
    }

    @ParameterizedTest
    @MethodSource("ofTheFirstEpoch")
    void aRepeatChangesNothing(SessionChange change) {
        SessionRecord once = apply(change, seated());

        assertThat(change.apply(once, LATER.plusSeconds(1))).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("ofTheFirstEpoch")
    void theHolderOfAnOlderEpochChangesNothing(SessionChange change) {
        SessionRecord resumed = apply(FIRST_CLAIM, seated());

        assertThat(change.apply(resumed, LATER)).isSameAs(resumed);
    }

    @ParameterizedTest
    @MethodSource("ofTheFirstEpoch")
    void anEndedSessionStaysAsItEnded(SessionChange change) {
        SessionRecord ended = seated().ended(NOW);

        assertThat(change.apply(ended, LATER)).isSameAs(ended);
    }

    @ParameterizedTest
    @MethodSource("ofTheFirstEpoch")
    void whatIsNotThereIsNotMade(SessionChange change) {
        assertThat(change.apply(null, NOW)).isNull();
    }

    @Test
    void createStoresANewSessionAndLeavesAnExistingOne() {
        var create = new SessionChange.Create(record());
        assertThat(create.apply(null, NOW)).isEqualTo(record());

        SessionRecord later = apply(FIRST_CLAIM, record());
        assertThat(create.apply(later, NOW)).isSameAs(later);
    }

    @Test
    void aClaimTakesTheSessionToItsNewHome() {
        SessionRecord claimed = apply(FIRST_CLAIM, seated());

        assertThat(claimed.home()).isEqualTo(OTHER_NODE);
        assertThat(claimed.epoch()).isEqualTo(2);
        assertThat(claimed.rooms()).containsOnlyKeys(ROOM);
        assertThat(claimed.since()).isEqualTo(LATER);
    }

    @Test
    void aClaimThatIsDoneAgainHasDoneItAlready() {
        SessionRecord claimed = apply(FIRST_CLAIM, record());

        assertThat(FIRST_CLAIM.apply(claimed, LATER)).isSameAs(claimed);
        assertThat(claimed.formerHome()).isEqualTo(Samples.NODE);
    }

    @Test
    void theLaterOfTwoClaimsWins() {
        SessionRecord once = apply(FIRST_CLAIM, record());
        SessionRecord twice = apply(new SessionChange.Claim(FIRST_TOKEN, Samples.NODE, THIRD_TOKEN), once);

        assertThat(twice.epoch()).isEqualTo(3);
        assertThat(twice.home()).isEqualTo(Samples.NODE);
        assertThat(twice.opensWith(SECOND_TOKEN)).isFalse();
    }

    @Test
    void aClaimThatWasOvertakenDoesNotTakeTheSessionBackWhenItIsDoneAgain() {
        var second = new SessionChange.Claim(FIRST_TOKEN, Samples.NODE, THIRD_TOKEN);
        SessionRecord overtaken = apply(second, apply(FIRST_CLAIM, record()));

        assertThat(FIRST_CLAIM.apply(overtaken, LATER)).isSameAs(overtaken);
        assertThat(overtaken.isClaimedWith(THIRD_TOKEN)).isTrue();
    }

    @Test
    void noneOfManyClaimsThatWereOvertakenTakesTheSessionBack() {
        List<SessionChange.Claim> claims = IntStream.range(0, 9)
                .mapToObj(i -> new SessionChange.Claim(FIRST_TOKEN, OTHER_NODE, new TokenHash("drawn " + i)))
                .toList();
        SessionRecord last = record();
        for (SessionChange.Claim claim : claims) {
            last = apply(claim, last);
        }

        for (SessionChange.Claim claim : claims) {
            assertThat(claim.apply(last, LATER)).isSameAs(last);
        }
    }

    @Test
    void aRecordThatManyResumesOvertookDoesNotGrow() {
        SessionRecord record = record();
        for (int i = 0; i < 100; i++) {
            record = apply(new SessionChange.Claim(FIRST_TOKEN, OTHER_NODE, new TokenHash("drawn " + i)), record);
        }

        assertThat(record.supersededTokens()).hasSize(8).last().isEqualTo(new TokenHash("drawn 98"));
        assertThat(record.settled().supersededTokens()).isEmpty();
    }

    @Test
    void aClaimWithTheWrongTokenOrOfAnEndedOrUnknownSessionChangesNothing() {
        var wrong = new SessionChange.Claim(THIRD_TOKEN, OTHER_NODE, SECOND_TOKEN);
        SessionRecord live = record();
        SessionRecord ended = record().ended(NOW);

        assertThat(wrong.apply(live, LATER)).isSameAs(live);
        assertThat(FIRST_CLAIM.apply(ended, LATER)).isSameAs(ended);
        assertThat(FIRST_CLAIM.apply(null, LATER)).isNull();
    }

    @Test
    void settleRetiresTheFormerToken() {
        SessionRecord settled = apply(new SessionChange.Settle(2), apply(FIRST_CLAIM, record()));

        assertThat(settled.opensWith(FIRST_TOKEN)).isFalse();
        assertThat(settled.opensWith(SECOND_TOKEN)).isTrue();
    }

    @Test
    void seatAndUnseatAreKept() {
        SessionRecord seated = apply(new SessionChange.Seat(1, ROOM, SEATING), record());
        assertThat(seated.rooms()).isEqualTo(Map.of(ROOM, SEATING));

        assertThat(apply(new SessionChange.Unseat(1, ROOM), seated).rooms()).isEmpty();
    }

    @Test
    void anOrphanKeepsItsRoomsAndSaysSinceWhen() {
        SessionRecord orphan = apply(new SessionChange.Advance(1, SessionRecord.State.LIVE), seated());

        assertThat(orphan.state()).isEqualTo(SessionRecord.State.ORPHANED);
        assertThat(orphan.rooms()).containsOnlyKeys(ROOM);
        assertThat(orphan.since()).isEqualTo(LATER);
    }

    @Test
    void anExpiringSessionKeepsItsRoomsAndOpensToNobody() {
        SessionRecord expiring = apply(new SessionChange.Expire(1), seated());

        assertThat(expiring.rooms()).containsOnlyKeys(ROOM);
        assertThat(FIRST_CLAIM.apply(expiring, LATER)).isSameAs(expiring);
        assertThat(apply(new SessionChange.End(1), expiring).state()).isEqualTo(SessionRecord.State.ENDED);
    }

    @Test
    void anEndLeavesATombstoneWithoutRooms() {
        SessionRecord ended = apply(new SessionChange.End(1), seated());

        assertThat(ended.state()).isEqualTo(SessionRecord.State.ENDED);
        assertThat(ended.rooms()).isEmpty();
        assertThat(ended.since()).isEqualTo(LATER);
    }

    @Test
    void cleaningUpGoesStepByStepToTheEnd() {
        SessionRecord record = seated();
        for (SessionRecord.State state : SessionRecord.State.values()) {
            assertThat(record.state()).isEqualTo(state);
            SessionRecord next = new SessionChange.Advance(1, state).apply(record, LATER);
            if (next == null) {
                assertThat(state).isEqualTo(SessionRecord.State.ENDED);
                return;
            }
            record = next;
        }
        fail("the tombstone is never forgotten");
    }

    @ParameterizedTest
    @EnumSource(SessionRecord.State.class)
    void aStepOfCleaningUpIsTakenOnlyFromTheStateThatWasFound(SessionRecord.State state) {
        var step = new SessionChange.Advance(1, state);
        SessionRecord other = state == SessionRecord.State.LIVE ? seated().orphaned(NOW) : seated();

        assertThat(step.apply(other, LATER)).isSameAs(other);
        assertThat(step.apply(null, LATER)).isNull();
        assertThat(step.presumesHomeGone()).isEqualTo(state == SessionRecord.State.LIVE);
    }

    @Test
    void aHomeUndoesWhatOthersMadeOfItsSession() {
        var restore = new SessionChange.Restore(seated());

        for (SessionRecord doubted : new SessionRecord[] {
            seated().orphaned(NOW), seated().expiring(NOW), seated().ended(NOW),
        }) {
            SessionRecord restored = apply(restore, doubted);
            assertThat(restored.state()).isEqualTo(SessionRecord.State.LIVE);
            assertThat(restored.rooms()).containsOnlyKeys(ROOM);
            assertThat(FIRST_CLAIM.apply(restored, LATER)).isNotSameAs(restored);
        }
    }

    @Test
    void aHomeBringsBackARecordThatIsLostOrOlder() {
        SessionRecord resumed = apply(FIRST_CLAIM, seated());
        var restore = new SessionChange.Restore(resumed);

        assertThat(restore.apply(null, LATER)).isEqualTo(resumed);
        assertThat(restore.apply(seated(), LATER)).isEqualTo(resumed);
    }

    @Test
    void aHomeThatLostItsSessionToALaterResumeChangesNothing() {
        SessionRecord resumed = apply(FIRST_CLAIM, seated());

        assertThat(new SessionChange.Restore(seated()).apply(resumed, LATER)).isSameAs(resumed);
        assertThat(new SessionChange.Restore(resumed).apply(resumed, LATER)).isSameAs(resumed);
    }

    private static SessionRecord seated() {
        return record().seated(ROOM, SEATING);
    }

    private static SessionRecord apply(SessionChange change, SessionRecord stored) {
        @Nullable SessionRecord next = change.apply(stored, LATER);
        assertThat(next).isNotNull();
        return next == null ? stored : next;
    }
}
