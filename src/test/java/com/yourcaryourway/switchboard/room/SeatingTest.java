package com.yourcaryourway.switchboard.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.MessageId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeatingTest {
    private final TestRoom test = new TestRoom();

    @Test
    void aNewRoomWaitsWithItsCustomer() {
        assertThat(test.last().outcome()).isEqualTo(new Outcome(1, TestRoom.START, null));
        assertThat(test.room().status()).isEqualTo(RoomStatus.WAITING);
        assertThat(test.room().subject()).isEqualTo("Flat tyre");
        assertThat(test.room().openedAt()).isEqualTo(TestRoom.START);
        assertThat(test.room().seats()).extracting(Seat::member).containsExactly(Person.ANA.member());
        assertThat(test.seat(Person.ANA).joinSeq()).isEqualTo(1);
    }

    @Test
    void openingAnExistingRoomIsARepeatWhateverItsCause() {
        var open = new RoomCommand.Open(
                test.cause(Person.EVE),
                TestRoom.ID,
                TestRoom.EPOCH,
                Person.EVE.member(),
                "Eve",
                Person.EVE.session(),
                Person.EVE.home(),
                1,
                "Mine now");

        test.join(Person.BOB).apply(open);

        assertThat(test.last().outcome()).isEqualTo(new Outcome(1, TestRoom.START, null));
        assertThat(test.changes()).isEmpty();
    }

    @Test
    void anAgentTakesTheFreeSeat() {
        test.join(Person.BOB);

        assertThat(test.room().status()).isEqualTo(RoomStatus.ACTIVE);
        assertThat(test.last().outcome().seq()).isEqualTo(2);
        assertThat(test.seat(Person.BOB).joinSeq()).isEqualTo(2);
    }

    @Test
    void aSecondAgentIsRefused() {
        test.join(Person.BOB).join(Person.EVE);

        assertThat(test.refused()).isEqualTo(ErrorCode.ROOM_FULL);
        assertThat(test.room().seat(Person.EVE.member())).isNull();
    }

    @Test
    void aSessionThatSitsJoinsAgainWithItsFirstResult() {
        test.join(Person.BOB).say(Person.BOB, "m1").join(Person.BOB);

        assertThat(test.last().outcome().seq()).isEqualTo(2);
        assertThat(test.changes()).isEmpty();
    }

    @Test
    void nobodyJoinsAClosedRoom() {
        test.close(Person.ANA).join(Person.BOB);

        assertThat(test.refused()).isEqualTo(ErrorCode.ROOM_CLOSED);
    }

    @Test
    void anAgentThatLeavesPutsTheRoomBackInTheQueue() {
        test.join(Person.BOB).leave(Person.BOB, Reason.LEFT);

        assertThat(test.changes()).containsExactly(new Change.Left(Person.BOB.member(), Reason.LEFT));
        assertThat(test.room().status()).isEqualTo(RoomStatus.WAITING);
        assertThat(test.join(Person.EVE).room().status()).isEqualTo(RoomStatus.ACTIVE);
    }

    @Test
    void leavingEndsTheCallFirst() {
        test.join(Person.BOB).start(Person.ANA).leave(Person.BOB, Reason.GONE);

        assertThat(test.changes()).extracting(Object::getClass).containsExactly(Change.Ended.class, Change.Left.class);
        assertThat(test.room().call()).isNull();
        assertThat(test.last().outcome().seq()).isEqualTo(4);
    }

    @Test
    void leavingASeatThatWasTakenAnewSinceChangesNothing() {
        // Given
        test.join(Person.BOB);
        long first = test.seat(Person.BOB).joinSeq();
        test.leave(Person.BOB, Reason.LEFT).join(Person.BOB);

        // When
        test.apply(new RoomCommand.Leave(test.cause(Person.BOB), Person.BOB.member(), first, Reason.GONE));

        // Then
        assertThat(test.changes()).isEmpty();
        assertThat(test.refused()).isNull();
        assertThat(test.room().seat(Person.BOB.member())).isNotNull();
    }

    @Test
    void leavingAClosedRoomChangesNothing() {
        test.join(Person.BOB).close(Person.ANA).leave(Person.BOB, Reason.LEFT);

        assertThat(test.changes()).isEmpty();
        assertThat(test.refused()).isNull();
        assertThat(test.room().seat(Person.BOB.member())).isNotNull();
    }

    @Test
    void aCustomerThatLeavesClosesTheRoom() {
        test.join(Person.BOB).leave(Person.ANA, Reason.LEFT);

        assertThat(test.changes()).containsExactly(new Change.Closed(Person.ANA.member(), Reason.LEFT));
        assertThat(test.room().status()).isEqualTo(RoomStatus.CLOSED);
    }

    @Test
    void aCustomerWhoseSessionRanOutKeepsItsSeatMarkedGone() {
        test.join(Person.BOB).start(Person.BOB).after(Duration.ofSeconds(3)).leave(Person.ANA, Reason.GONE);

        assertThat(test.room().status()).isEqualTo(RoomStatus.ACTIVE);
        assertThat(test.seat(Person.ANA).goneSince()).isEqualTo(TestRoom.START.plusSeconds(3));
        assertThat(test.seat(Person.ANA).connected()).isFalse();
        assertThat(test.room().call()).isNull();
        assertThat(test.leave(Person.ANA, Reason.GONE).changes()).isEmpty();
    }

    @Test
    void aConnectedPresenceUndoesGone() {
        test.leave(Person.ANA, Reason.GONE).presence(Person.ANA, "n-2", 2, true);

        assertThat(test.seat(Person.ANA).goneSince()).isNull();
        assertThat(test.seat(Person.ANA).connected()).isTrue();
        assertThat(test.seat(Person.ANA).home()).isEqualTo(new NodeId("n-2"));
    }

    @Test
    void aDisconnectedPresenceDoesNotUndoGone() {
        test.leave(Person.ANA, Reason.GONE);
        var since = test.seat(Person.ANA).goneSince();
        test.after(Duration.ofMinutes(1)).presence(Person.ANA, "n-2", 2, false);

        assertThat(since).isNotNull();
        assertThat(test.seat(Person.ANA).goneSince()).isEqualTo(since);
    }

    @Test
    void aPresenceFromBeforeTheLastResumeChangesNothing() {
        test.presence(Person.ANA, "n-2", 2, true).presence(Person.ANA, "n-ANA", 1, false);

        assertThat(test.changes()).isEmpty();
        assertThat(test.seat(Person.ANA).home()).isEqualTo(new NodeId("n-2"));
    }

    @Test
    void aPresenceThatSaysNothingNewChangesNothing() {
        assertThat(test.presence(Person.ANA, "n-ANA", 1, true).changes()).isEmpty();
        assertThat(test.presence(Person.ANA, "n-ANA", 1, false).changes()).hasSize(1);
        assertThat(test.presence(Person.ANA, "n-ANA", 1, false).changes()).isEmpty();
    }

    @Test
    void aPresenceOfSomebodyWithoutASeatChangesNothing() {
        assertThat(test.presence(Person.BOB, "n-1", 1, true).changes()).isEmpty();
        assertThat(test.refused()).isNull();
    }

    @Test
    void anAgentThatWasTakenForGoneHasItsSeatAgainWhenItsHomeSaysThatItLives() {
        // Given
        test.join(Person.BOB);
        long first = test.seat(Person.BOB).joinSeq();
        test.leave(Person.BOB, Reason.GONE).say(Person.ANA, "m1");
        assertThat(test.presence(Person.BOB, "n-2", 1, false).changes()).isEmpty();
        assertThat(test.say(Person.BOB, "m2").refused()).isEqualTo(ErrorCode.UNAVAILABLE);

        // When
        test.presence(Person.BOB, "n-2", 1, true);

        // Then
        assertThat(test.changes()).containsExactly(new Change.Joined(test.seat(Person.BOB)));
        assertThat(test.seat(Person.BOB).home()).isEqualTo(new NodeId("n-2"));
        assertThat(test.seat(Person.BOB).joinSeq()).isGreaterThan(first);
        assertThat(test.leave(Person.BOB, Reason.GONE).room().status()).isEqualTo(RoomStatus.WAITING);
    }

    @Test
    void whoTookTheSeatOfAnAgentThatComesBackHasToGo() {
        test.join(Person.BOB).leave(Person.BOB, Reason.GONE).after(Duration.ofSeconds(1));
        test.join(Person.EVE).start(Person.EVE).presence(Person.BOB, "n-2", 1, true);

        assertThat(test.changes())
                .extracting(Object::getClass)
                .containsExactly(Change.Ended.class, Change.Left.class, Change.Joined.class);
        assertThat(test.changes()).contains(new Change.Left(Person.EVE.member(), Reason.REPLACED));
        assertThat(test.room().seat(Person.EVE.member())).isNull();
        assertThat(test.presence(Person.EVE, "n-1", 1, true).changes()).isEmpty();
    }

    @Test
    void anAgentThatLeftByItselfDoesNotComeBack() {
        test.join(Person.BOB).leave(Person.BOB, Reason.LEFT);

        assertThat(test.presence(Person.BOB, "n-2", 1, true).changes()).isEmpty();
        assertThat(test.say(Person.BOB, "m1").refused()).isEqualTo(ErrorCode.NOT_PERMITTED);
    }

    @Test
    void theAuthorStaysWithTheMessageWhenTheSeatIsGone() {
        test.join(Person.BOB).say(Person.BOB, "m1").leave(Person.BOB, Reason.LEFT);

        assertThat(test.room().messages(Long.MAX_VALUE, 10)).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(new MessageId("m1"));
            assertThat(message.from().name()).isEqualTo("BOB");
            assertThat(message.seq()).isEqualTo(3);
        });
    }
}
