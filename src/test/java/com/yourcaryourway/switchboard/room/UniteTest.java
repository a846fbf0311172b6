package com.yourcaryourway.switchboard.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.ChatMessage;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class UniteTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final TestRoom origin = new TestRoom();

    @Test
    void messagesOfBothSidesAreThereWithTheTimesAtWhichTheyWereWritten() {
        // Given
        origin.say(Person.ANA, "m1");
        TestRoom one = origin.fork(100).after(SECOND.multipliedBy(9)).say(Person.ANA, "m2");
        TestRoom other = origin.fork(200).after(SECOND).say(Person.ANA, "m3");

        // When
        one.unite(other);

        // Then
        assertThat(one.room().messages(Long.MAX_VALUE, 10))
                .extracting(m -> m.id().value(), ChatMessage::at, ChatMessage::seq)
                .containsExactly(
                        tuple("m1", TestRoom.START, 2L),
                        tuple("m2", TestRoom.START.plusSeconds(9), 3L),
                        tuple("m3", TestRoom.START.plusSeconds(1), 4L));
        assertThat(one.last().outcome()).isEqualTo(new Outcome(4, TestRoom.START.plusSeconds(1), null));
    }

    @Test
    void timeIsMonotoneAgainAfterUniting() {
        TestRoom one = origin.fork(100).say(Person.ANA, "m1");
        TestRoom other = origin.fork(200).after(SECOND.multipliedBy(60)).say(Person.ANA, "m2");

        one.unite(other).say(Person.ANA, "m3");

        assertThat(one.last().outcome().at()).isEqualTo(other.now());
    }

    @Test
    void anOlderCopyBringsNothingNew() {
        TestRoom older = origin.fork(100);
        Room newer = origin.say(Person.ANA, "m1").room();

        Room.Applied applied = Room.unite(newer, older.room(), new Epoch("e-2"), origin.now());

        assertThat(applied.room()).isSameAs(newer);
        assertThat(applied.outcome()).isEqualTo(new Outcome(0, null, null));
    }

    @Test
    void aRoomThatFellBackGetsItsLogAgainUnderANewEpoch() {
        Room older = origin.room();
        Room newer =
                origin.join(Person.BOB).say(Person.ANA, "m1").start(Person.ANA).room();

        Room united = Room.unite(older, newer, new Epoch("e-2"), origin.now()).room();

        assertThat(united.after(0)).isEqualTo(newer.after(0));
        assertThat(united.position().chain()).isEqualTo(newer.position().chain());
        assertThat(united.position().epoch()).isEqualTo(new Epoch("e-2"));
        assertThat(united.continues(newer.position())).isFalse();
    }

    @Test
    void ofTwoAgentsTheEarlierKeepsTheSeatAndTheOtherIsReplaced() {
        TestRoom one = origin.fork(100).after(SECOND).join(Person.BOB).start(Person.BOB);
        TestRoom other = origin.fork(200).join(Person.EVE).start(Person.ANA);
        Call kept = other.call();

        for (TestRoom first : new TestRoom[] {one.fork(300), other.fork(400)}) {
            first.unite(first.call().equals(kept) ? one : other);

            assertThat(first.room().seat(Person.BOB.member())).isNull();
            assertThat(first.seat(Person.EVE).joinSeq()).isEqualTo(2);
            assertThat(first.call()).isEqualTo(kept);
            assertThat(first.changes()).contains(new Change.Left(Person.BOB.member(), Reason.REPLACED));
        }
    }

    @Test
    void aLeaveByTheJoinSeqOfTheOtherSideStillFindsItsSeat() {
        TestRoom one = origin.fork(100).say(Person.ANA, "m1").say(Person.ANA, "m2");
        TestRoom other = origin.fork(200).join(Person.BOB);
        long joinSeq = other.seat(Person.BOB).joinSeq();

        one.unite(other);
        one.apply(new RoomCommand.Leave(one.server(), Person.BOB.member(), joinSeq, Reason.LEFT));

        assertThat(one.room().status()).isEqualTo(RoomStatus.WAITING);
    }

    @Test
    void joiningAgainAfterUnitingNamesTheEventInTheUnitedLog() {
        TestRoom one = origin.fork(300).say(Person.ANA, "m1").say(Person.ANA, "m2");
        TestRoom other = origin.fork(200).join(Person.BOB);

        one.unite(other).join(Person.BOB);

        assertThat(one.changes()).isEmpty();
        assertThat(one.room().log().get(one.last().outcome().seq()).change()).isInstanceOf(Change.Joined.class);
        assertThat(one.last().outcome().seq()).isEqualTo(4);
    }

    @Test
    void whoLeftOnOneSideHasLeft() {
        origin.join(Person.BOB).start(Person.ANA);
        TestRoom one = origin.fork(100).say(Person.ANA, "m1");
        TestRoom other = origin.fork(200).leave(Person.BOB, Reason.LEFT);

        assertThat(other.fork(300).unite(one).room().status()).isEqualTo(RoomStatus.WAITING);
        one.unite(other);
        assertThat(one.room().status()).isEqualTo(RoomStatus.WAITING);
        assertThat(one.room().call()).isNull();
    }

    @Test
    void whoLeftOnOneSideAndCameBackOnTheOtherSits() {
        origin.join(Person.BOB);
        TestRoom one = origin.fork(100).leave(Person.BOB, Reason.GONE);
        TestRoom other = origin.fork(200).leave(Person.BOB, Reason.LEFT).join(Person.BOB);

        assertThat(one.fork(300).unite(other).room().seat(Person.BOB.member())).isNotNull();
        assertThat(other.fork(400).unite(one).room().seat(Person.BOB.member())).isNotNull();
    }

    @Test
    void closedOnOneSideIsClosedAndWhatWasSaidOnTheOtherIsThere() {
        origin.join(Person.BOB);
        TestRoom one = origin.fork(100).close(Person.BOB);
        TestRoom other = origin.fork(200).say(Person.ANA, "m1").start(Person.ANA);

        one.unite(other);

        assertThat(one.room().status()).isEqualTo(RoomStatus.CLOSED);
        assertThat(one.room().call()).isNull();
        assertThat(one.room().messages(Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(other.unite(one).room().status()).isEqualTo(RoomStatus.CLOSED);
        assertThat(other.say(Person.ANA, "m1").refused()).isNull();
        assertThat(other.say(Person.ANA, "m2").refused()).isEqualTo(ErrorCode.ROOM_CLOSED);
    }

    @Test
    void theRatingOfEitherSideCountsAndTheEarlierOfTwo() {
        origin.close(Person.ANA);
        TestRoom one = origin.fork(100).after(SECOND).rate(Person.ANA, 1);
        TestRoom other = origin.fork(200).rate(Person.ANA, 5);

        assertThat(Effect.of(origin.fork(300).unite(one).room()).rating()).isEqualTo(1);
        assertThat(Effect.of(one.fork(400).unite(other).room()).rating()).isEqualTo(5);
        assertThat(Effect.of(other.fork(500).unite(one).room()).rating()).isEqualTo(5);
    }

    @Test
    void theLaterResumeSaysWhereAMemberIs() {
        TestRoom one = origin.fork(100).after(SECOND).leave(Person.ANA, Reason.GONE);
        TestRoom other = origin.fork(200).presence(Person.ANA, "n-2", 2, true);

        for (Room united : new Room[] {
            one.fork(300).unite(other).room(), other.fork(400).unite(one).room()
        }) {
            assertThat(united.seats()).singleElement().satisfies(seat -> {
                assertThat(seat.home()).isEqualTo(new NodeId("n-2"));
                assertThat(seat.goneSince()).isNull();
            });
        }
    }

    @Test
    void aRoomThatBothSidesOpenedIsOneRoom() {
        TestRoom one = new TestRoom().say(Person.ANA, "m1");
        TestRoom other = new TestRoom().after(SECOND).say(Person.ANA, "m2").join(Person.BOB);

        one.unite(other);

        assertThat(one.room().seats()).hasSize(2);
        assertThat(one.room().messages(Long.MAX_VALUE, 10)).hasSize(2);
    }

    @Test
    void aRequestThatWasCarriedOutOnBothSidesIsOneSeatAndOneCall() {
        // Given
        var join = new RoomCommand.Join(
                origin.cause(Person.BOB), Person.BOB.member(), "Bob", Person.BOB.session(), Person.BOB.home(), 1);
        var start = new RoomCommand.StartCall(origin.cause(Person.ANA), new CallId("c-1"), Person.ANA.member());
        TestRoom one = origin.fork(100).after(SECOND);
        TestRoom other = origin.fork(200).say(Person.BOB, "refused");
        for (TestRoom side : List.of(one, other)) {
            side.apply(join);
            side.apply(start);
        }

        // When
        Room here = one.fork(300).unite(other).room();
        Room there = other.fork(400).unite(one).room();

        // Then
        for (Room united : List.of(here, there)) {
            assertThat(united.seats()).hasSize(2);
            assertThat(united.state().calls()).hasSize(1);
            assertThat(united.call()).isEqualTo(other.call());
        }
    }

    @Test
    void theRequestsOfBothSidesAreKnownAfterwards() {
        TestRoom one = origin.fork(100).say(Person.ANA, "m1");
        TestRoom other = origin.fork(200).join(Person.BOB).start(Person.ANA);
        other.end(Person.ANA, other.call().id()).start(Person.BOB);

        one.unite(other);

        for (RoomCommand command : other.done()) {
            assertThat(one.apply(command).events()).isEmpty();
            assertThat(one.refused()).isNull();
        }
    }

    @Test
    void differentRoomsAreNotUnited() {
        Room stranger = Room.open(
                        new RoomCommand.Open(
                                origin.cause(Person.EVE),
                                new RoomId("r-2"),
                                TestRoom.EPOCH,
                                Person.EVE.member(),
                                "Eve",
                                Person.EVE.session(),
                                Person.EVE.home(),
                                1,
                                "Other"),
                        origin.now())
                .room();

        assertThatThrownBy(() -> Room.unite(origin.room(), stranger, new Epoch("e-2"), origin.now()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
