package com.yourcaryourway.switchboard.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Push;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The room handling defects of the proof of concept, A1 to A13 of its inventory, each as the behaviour that takes its
 * place. A12 (lists to everyone) is the queue's; what of A8 and A9 is about one person's several rooms is refused by the
 * gateway, which knows a session's rooms (already_in_room).
 */
class SeedDefectsTest {
    private final TestRoom test = new TestRoom();

    @Test
    void a1aRoomIsKnownByItsIdAndNotByItsCustomersName() {
        assertThat(test.room().id()).isEqualTo(TestRoom.ID);
        assertThat(test.room().id().value()).doesNotContain("Ana");
        assertThat(test.room().seats().get(0).name()).isEqualTo("Ana");
    }

    @Test
    void a2everyPushOfTheRoomNamesTheRoomById() {
        test.join(Person.BOB).start(Person.BOB).leave(Person.ANA, Reason.LEFT);

        for (RoomEvent event : test.room().after(0)) {
            Push push = Published.of(TestRoom.ID, TestRoom.EPOCH, event);
            assertThat(push).extracting("stamp.room").isEqualTo(TestRoom.ID);
        }
    }

    @Test
    void a3anAgentThatDropsFreesItsSeatAtOnce() {
        test.join(Person.BOB).leave(Person.BOB, Reason.GONE);

        assertThat(test.room().status()).isEqualTo(RoomStatus.WAITING);
        assertThat(test.join(Person.EVE).refused()).isNull();
    }

    @Test
    void a4theOtherMemberIsToldWhenAMemberInACallDrops() {
        test.join(Person.BOB).start(Person.ANA).accept(Person.BOB, test.call().id());
        test.leave(Person.BOB, Reason.GONE);

        assertThat(test.changes()).extracting(Object::getClass).containsExactly(Change.Ended.class, Change.Left.class);
        assertThat(test.room().call()).isNull();
    }

    @Test
    void a5whoLeftIsNoMemberAnyMore() {
        // Given
        test.join(Person.BOB).leave(Person.BOB, Reason.LEFT).join(Person.EVE).start(Person.EVE);

        // Then
        assertThat(test.room().view().seat(Person.BOB.member())).isNull();
        assertThat(test.call().to()).isEqualTo(Person.ANA.member());
        assertThat(test.say(Person.BOB, "m1").refused()).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(test.accept(Person.BOB, test.call().id()).refused()).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(test.end(Person.BOB, test.call().id()).refused()).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(test.close(Person.BOB).refused()).isEqualTo(ErrorCode.NOT_PERMITTED);
    }

    @Test
    void a6anAgentThatLeavesBeforeTheCallLeavesTheCustomersRoomWaiting() {
        test.join(Person.BOB).say(Person.ANA, "m1").leave(Person.BOB, Reason.LEFT);

        assertThat(test.room().status()).isEqualTo(RoomStatus.WAITING);
        assertThat(test.room().seat(Person.ANA.member())).isNotNull();
        assertThat(test.room().messages(Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(test.changes()).containsExactly(new Change.Left(Person.BOB.member(), Reason.LEFT));
    }

    @Test
    void a7aStrangerDeletesNothing() {
        test.join(Person.BOB);

        assertThat(test.close(Person.EVE).refused()).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(test.leave(Person.EVE, Reason.LEFT).changes()).isEmpty();
        assertThat(test.room().status()).isEqualTo(RoomStatus.ACTIVE);
        assertThat(test.room().seats()).hasSize(2);
    }

    @Test
    void a8nobodyTakesAnExistingRoomOverByOpeningItAgain() {
        var open = new RoomCommand.Open(
                test.cause(Person.EVE),
                TestRoom.ID,
                new Epoch("e-other"),
                Person.EVE.member(),
                "Ana",
                Person.EVE.session(),
                Person.EVE.home(),
                1,
                "Squatting");

        assertThat(test.apply(open).events()).isEmpty();
        assertThat(test.room().seats()).extracting(Seat::session).containsExactly(Person.ANA.session());
    }

    @Test
    void a9aMemberOfTheRoomTakesNoSecondSeatInIt() {
        var join = new RoomCommand.Join(
                test.cause(Person.ANA), Person.KIM.member(), "Ana", Person.ANA.session(), Person.ANA.home(), 1);

        assertThat(test.apply(join).events()).isEmpty();
        assertThat(test.room().seats()).hasSize(1);
    }

    @Test
    void a10joiningAgainWhileInTheRoomKeepsTheSeat() {
        test.join(Person.BOB);
        Seat seat = test.seat(Person.BOB);

        assertThat(test.join(Person.BOB).changes()).isEmpty();
        assertThat(test.seat(Person.BOB)).isEqualTo(seat);
        assertThat(test.leave(Person.BOB, Reason.LEFT).room().seats())
                .extracting(Seat::member)
                .containsExactly(Person.ANA.member());
    }

    @Test
    void a11aLostConnectionKeepsSeatAndCallAndAResumeMovesThem() {
        // Given
        test.join(Person.BOB).start(Person.ANA).accept(Person.BOB, test.call().id());
        Call call = test.call();

        // When
        test.presence(Person.ANA, "n-ANA", 1, false).after(Duration.ofSeconds(20));
        test.presence(Person.ANA, "n-2", 2, true);

        // Then
        assertThat(test.room().call()).isEqualTo(call);
        assertThat(test.seat(Person.ANA).connected()).isTrue();
        assertThat(test.room().status()).isEqualTo(RoomStatus.ACTIVE);
    }

    @Test
    void a13theFirstOfTwoJoinsWinsInOneOrderThatEveryNodeFolds() {
        // Given
        test.join(Person.BOB).join(Person.EVE);

        // When
        Room elsewhere = Room.replay(TestRoom.ID, TestRoom.EPOCH, test.room().after(0));

        // Then
        assertThat(test.refused()).isEqualTo(ErrorCode.ROOM_FULL);
        assertThat(elsewhere.position()).isEqualTo(test.room().position());
        assertThat(elsewhere.seats()).isEqualTo(test.room().seats());
    }
}
