package com.yourcaryourway.switchboard.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final RoomRules RULES = TestRoom.RULES;

    private final TestRoom test = new TestRoom().join(Person.BOB);

    @Test
    void nothingIsDueInAQuietRoom() {
        assertThat(test.room().due(RULES)).isNull();
        assertThat(test.after(Duration.ofDays(1)).tick().changes()).isEmpty();
        assertThat(test.last().outcome()).isEqualTo(new Outcome(0, null, null));
    }

    @Test
    void ringingEndsUnanswered() {
        test.start(Person.ANA);
        Call call = test.call();

        assertThat(test.room().due(RULES)).isEqualTo(TestRoom.START.plus(RULES.ring()));
        assertThat(test.after(RULES.ring().minusMillis(1)).tick().changes()).isEmpty();
        assertThat(test.after(Duration.ofMillis(1)).tick().changes())
                .containsExactly(new Change.Declined(call, Reason.UNANSWERED));
        assertThat(test.room().due(RULES)).isNull();
    }

    @Test
    void anActiveCallIsNeverDue() {
        test.start(Person.ANA).accept(Person.BOB, test.call().id());

        assertThat(test.room().due(RULES)).isNull();
    }

    @Test
    void aRoomWhoseCustomerIsGoneTooLongCloses() {
        test.leave(Person.ANA, Reason.GONE);

        assertThat(test.room().due(RULES)).isEqualTo(TestRoom.START.plus(RULES.customerGone()));
        assertThat(test.after(RULES.customerGone()).tick().changes())
                .containsExactly(new Change.Closed(null, Reason.GONE));
    }

    @Test
    void aCustomerThatComesBackInTimeKeepsTheRoom() {
        test.leave(Person.ANA, Reason.GONE)
                .after(RULES.customerGone().minusMillis(1))
                .presence(Person.ANA, "n-2", 2, true);

        assertThat(test.after(Duration.ofDays(1)).tick().changes()).isEmpty();
        assertThat(test.room().status()).isEqualTo(RoomStatus.ACTIVE);
    }

    @Test
    void whatFellDueTogetherIsDoneInOrder() {
        test.leave(Person.ANA, Reason.GONE)
                .start(Person.BOB)
                .after(Duration.ofDays(1))
                .tick();

        assertThat(test.changes())
                .extracting(Object::getClass)
                .containsExactly(Change.Declined.class, Change.Closed.class);
    }

    @Test
    void aCallThatStillRingsWhenTheRoomClosesEndsWithIt() {
        test.leave(Person.ANA, Reason.GONE)
                .after(RULES.customerGone().minusSeconds(1))
                .start(Person.BOB);
        Call call = test.call();

        assertThat(test.after(Duration.ofSeconds(1)).tick().changes())
                .containsExactly(new Change.Ended(call, Reason.GONE), new Change.Closed(null, Reason.GONE));
    }

    @Test
    void aClosedRoomIsForgottenAfterItsTime() {
        test.close(Person.ANA);
        Instant end = TestRoom.START.plus(RULES.keepClosed());

        assertThat(test.room().due(RULES)).isEqualTo(end);
        assertThat(test.room().forgettable(RULES, end.minusMillis(1))).isFalse();
        assertThat(test.room().forgettable(RULES, end)).isTrue();
        assertThat(new TestRoom().room().forgettable(RULES, end.plusSeconds(9_999)))
                .isFalse();
    }

    @Test
    void aClockThatRunsBehindDoesNotTurnTimeBack() {
        Instant later = TestRoom.START.plusSeconds(5);
        test.until(later).say(Person.ANA, "m1").until(TestRoom.START).say(Person.ANA, "m2");

        assertThat(test.last().outcome().at()).isEqualTo(later);
    }

    @Test
    void timesHaveMilliseconds() {
        test.until(TestRoom.START.plusNanos(1_999_999)).say(Person.ANA, "m1");

        assertThat(test.last().outcome().at()).isEqualTo(TestRoom.START.plusMillis(1));
    }
}
