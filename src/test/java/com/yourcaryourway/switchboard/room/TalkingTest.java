package com.yourcaryourway.switchboard.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.MessageId;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TalkingTest {
    private final TestRoom test = new TestRoom();

    @Test
    void theSameMessageIdGivesTheFirstResultWhateverItsRequestAndText() {
        Outcome first = test.say(Person.ANA, "m1").last().outcome();

        test.after(Duration.ofSeconds(9));
        var again =
                new RoomCommand.Say(test.cause(Person.ANA), Person.ANA.member(), new MessageId("m1"), "another text");

        assertThat(test.apply(again).outcome()).isEqualTo(first);
        assertThat(test.changes()).isEmpty();
    }

    @Test
    void twoMembersMayChooseTheSameMessageId() {
        test.join(Person.BOB).say(Person.ANA, "m1").say(Person.BOB, "m1");

        assertThat(test.room().messages(Long.MAX_VALUE, 10)).hasSize(2);
    }

    @Test
    void aMessageWithAnOldRequestIdIsNewIfItsMessageIdIs() {
        Cause early = test.cause(Person.ANA);
        test.say(Person.ANA, "m2");

        test.apply(new RoomCommand.Say(early, Person.ANA.member(), new MessageId("m1"), "late"));

        assertThat(test.changes()).hasSize(1);
    }

    @Test
    void onlyMembersMayWrite() {
        test.say(Person.EVE, "m1");

        assertThat(test.refused()).isEqualTo(ErrorCode.NOT_PERMITTED);
    }

    @Test
    void nobodyWritesInAClosedRoomButARepeatGetsItsFirstResult() {
        Outcome first = test.say(Person.ANA, "m1").last().outcome();
        test.close(Person.ANA);

        assertThat(test.say(Person.ANA, "m2").refused()).isEqualTo(ErrorCode.ROOM_CLOSED);
        assertThat(test.say(Person.ANA, "m1").last().outcome()).isEqualTo(first);
    }

    @Test
    void aFullRoomRefusesMoreMessagesAndKeepsWhatItHas() {
        IntStream.range(0, Talking.MESSAGES).forEach(i -> test.say(Person.ANA, "m" + i));

        assertThat(test.refused()).isNull();
        assertThat(test.say(Person.ANA, "more").refused()).isEqualTo(ErrorCode.OVERLOADED);
        assertThat(test.say(Person.ANA, "m0").last().outcome().seq()).isEqualTo(2);
        assertThat(test.close(Person.ANA).room().status()).isEqualTo(RoomStatus.CLOSED);
    }

    @Test
    void aRoomFullOfLongMessagesRefusesMore() {
        String page = "x".repeat(Talking.CHARACTERS / 4);
        IntStream.range(0, 4).forEach(i -> sayText("m" + i, page));

        assertThat(test.refused()).isNull();
        sayText("more", "x");
        assertThat(test.refused()).isEqualTo(ErrorCode.OVERLOADED);
        sayText("m0", page);
        assertThat(test.last().outcome().seq()).isEqualTo(2);
    }

    private void sayText(String message, String text) {
        test.apply(new RoomCommand.Say(test.cause(Person.ANA), Person.ANA.member(), new MessageId(message), text));
    }

    @Test
    void historyIsReadBackwardsInPages() {
        IntStream.range(0, 10).forEach(i -> test.say(Person.ANA, "m" + i).presence(Person.ANA, "n", 1, i % 2 == 0));

        var newest = test.room().messages(Long.MAX_VALUE, 4);
        var older = test.room().messages(newest.get(0).seq(), 100);

        assertThat(newest).extracting(m -> m.id().value()).containsExactly("m6", "m7", "m8", "m9");
        assertThat(older).extracting(m -> m.id().value()).containsExactly("m0", "m1", "m2", "m3", "m4", "m5");
        assertThat(test.room().hasMessagesBefore(newest.get(0).seq())).isTrue();
        assertThat(test.room().hasMessagesBefore(older.get(0).seq())).isFalse();
        assertThat(test.room().messages(1, 100)).isEmpty();
        assertThat(new TestRoom().room().messages(Long.MAX_VALUE, 100)).isEmpty();
        assertThat(new TestRoom().room().hasMessagesBefore(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void closingEndsTheCallFirst() {
        test.join(Person.BOB).start(Person.BOB);
        Call call = test.call();
        test.close(Person.BOB);

        assertThat(test.changes())
                .containsExactly(
                        new Change.Ended(call, Reason.CLOSED), new Change.Closed(Person.BOB.member(), Reason.CLOSED));
    }

    @Test
    void closingAClosedRoomChangesNothing() {
        test.join(Person.BOB).close(Person.ANA).close(Person.BOB);

        assertThat(test.changes()).isEmpty();
        assertThat(test.refused()).isNull();
    }

    @Test
    void theServerMayCloseAndAStrangerMayNot() {
        assertThat(test.close(Person.EVE).refused()).isEqualTo(ErrorCode.NOT_PERMITTED);

        test.apply(new RoomCommand.Close(test.server(), null, Reason.CLOSED));

        assertThat(test.changes()).containsExactly(new Change.Closed(null, Reason.CLOSED));
    }

    @Test
    void theCustomerRatesOnceAfterClosing() {
        test.join(Person.BOB);
        assertThat(test.rate(Person.ANA, 5).refused()).isEqualTo(ErrorCode.NOT_PERMITTED);
        test.close(Person.BOB);
        assertThat(test.rate(Person.BOB, 5).refused()).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(test.rate(Person.EVE, 5).refused()).isEqualTo(ErrorCode.NOT_PERMITTED);

        Outcome first = test.rate(Person.ANA, 4).last().outcome();

        assertThat(test.changes()).containsExactly(new Change.Rated(4, "fine"));
        assertThat(test.room().rated()).isTrue();
        assertThat(test.rate(Person.ANA, 1).last().outcome()).isEqualTo(first);
        assertThat(test.changes()).isEmpty();
    }
}
