package com.yourcaryourway.switchboard.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.CallStatus;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallingTest {
    private static final Media CAMERA = new Media(true, true, false, false);

    private final TestRoom test = new TestRoom().join(Person.BOB);

    @Test
    void aCallRingsAtTheOtherMemberAndTheAgentIsPolite() {
        test.start(Person.ANA);

        assertThat(test.call().status()).isEqualTo(CallStatus.RINGING);
        assertThat(test.call().from()).isEqualTo(Person.ANA.member());
        assertThat(test.call().to()).isEqualTo(Person.BOB.member());
        assertThat(test.call().polite()).isEqualTo(Person.BOB.member());
        assertThat(test.call().since()).isEqualTo(TestRoom.START);
    }

    @Test
    void theCalleeAcceptsIt() {
        test.start(Person.ANA)
                .after(Duration.ofSeconds(2))
                .accept(Person.BOB, test.call().id());

        assertThat(test.call().status()).isEqualTo(CallStatus.ACTIVE);
        assertThat(test.call().since()).isEqualTo(TestRoom.START.plusSeconds(2));
    }

    @Test
    void acceptingAnActiveCallAgainIsOk() {
        test.start(Person.ANA)
                .accept(Person.BOB, test.call().id())
                .accept(Person.BOB, test.call().id());

        assertThat(test.changes()).isEmpty();
        assertThat(test.refused()).isNull();
    }

    @Test
    void onlyTheCalleeMayAcceptOrDecline() {
        test.start(Person.ANA);

        assertThat(test.accept(Person.ANA, test.call().id()).refused()).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(test.decline(Person.ANA, test.call().id()).refused()).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(test.end(Person.EVE, test.call().id()).refused()).isEqualTo(ErrorCode.NOT_PERMITTED);
    }

    @Test
    void twoWhoStartAtOnceShareOneCall() {
        test.start(Person.ANA);
        CallId id = test.call().id();
        test.start(Person.BOB);

        assertThat(test.changes()).hasOnlyElementsOfType(Change.Accepted.class);
        assertThat(test.call().id()).isEqualTo(id);
        assertThat(test.call().status()).isEqualTo(CallStatus.ACTIVE);
    }

    @Test
    void whoIsInACallIsBusy() {
        test.start(Person.ANA);
        assertThat(test.start(Person.ANA).refused()).isEqualTo(ErrorCode.BUSY);

        test.accept(Person.BOB, test.call().id());
        assertThat(test.start(Person.ANA).refused()).isEqualTo(ErrorCode.BUSY);
        assertThat(test.start(Person.BOB).refused()).isEqualTo(ErrorCode.BUSY);
    }

    @Test
    void aCallThatIsStartedAgainGivesItsFirstResultAlsoWhenItIsOver() {
        Outcome first = test.start(Person.ANA).last().outcome();
        CallId id = test.call().id();

        test.apply(new RoomCommand.StartCall(test.cause(Person.ANA), id, Person.ANA.member()));
        assertThat(test.last().outcome()).isEqualTo(first);
        test.end(Person.ANA, id);
        test.apply(new RoomCommand.StartCall(test.cause(Person.ANA), id, Person.ANA.member()));
        assertThat(test.last().outcome()).isEqualTo(first);
        assertThat(test.room().call()).isNull();
    }

    @Test
    void nobodyCallsAloneOrFromOutsideOrAfterClosing() {
        assertThat(new TestRoom().start(Person.ANA).refused()).isEqualTo(ErrorCode.NO_SUCH_MEMBER);
        assertThat(test.start(Person.EVE).refused()).isEqualTo(ErrorCode.NOT_PERMITTED);
        test.close(Person.ANA);
        assertThat(test.start(Person.ANA).refused()).isEqualTo(ErrorCode.ROOM_CLOSED);
        assertThat(test.media(Person.ANA, CAMERA).refused()).isEqualTo(ErrorCode.ROOM_CLOSED);
    }

    @Test
    void aDeclinedCallIsOver() {
        test.start(Person.ANA);
        Call call = test.call();
        test.decline(Person.BOB, call.id());

        assertThat(test.changes()).containsExactly(new Change.Declined(call, Reason.DECLINED));
        assertThat(test.room().call()).isNull();
        assertThat(test.accept(Person.BOB, call.id()).refused()).isEqualTo(ErrorCode.NO_SUCH_CALL);
        assertThat(test.decline(Person.BOB, call.id()).refused()).isNull();
    }

    @Test
    void anAcceptedCallCanNoMoreBeDeclined() {
        test.start(Person.ANA);
        test.accept(Person.BOB, test.call().id())
                .decline(Person.BOB, test.call().id());

        assertThat(test.refused()).isEqualTo(ErrorCode.NO_SUCH_CALL);
        assertThat(test.call().status()).isEqualTo(CallStatus.ACTIVE);
    }

    @Test
    void theCallerHangsUpWhileItRings() {
        test.start(Person.ANA);
        Call call = test.call();
        test.end(Person.ANA, call.id());

        assertThat(test.changes()).containsExactly(new Change.Ended(call, Reason.ENDED));
    }

    @Test
    void hangingUpACallThatIsOverIsOkAndOneThatNeverWasIsNot() {
        test.start(Person.ANA);
        CallId id = test.call().id();
        test.end(Person.BOB, id).start(Person.BOB);
        Call next = test.call();

        assertThat(test.end(Person.ANA, id).refused()).isNull();
        assertThat(test.changes()).isEmpty();
        assertThat(test.room().call()).isEqualTo(next);
        assertThat(test.end(Person.ANA, new CallId("c-never")).refused()).isEqualTo(ErrorCode.NO_SUCH_CALL);
        assertThat(test.accept(Person.ANA, new CallId("c-never")).refused()).isEqualTo(ErrorCode.NO_SUCH_CALL);
        assertThat(test.decline(Person.ANA, new CallId("c-never")).refused()).isEqualTo(ErrorCode.NO_SUCH_CALL);
    }

    @Test
    void mediaIsWhatAMemberSays() {
        test.media(Person.ANA, CAMERA);

        assertThat(test.seat(Person.ANA).media()).isEqualTo(CAMERA);
        assertThat(test.media(Person.ANA, CAMERA).changes()).isEmpty();
        assertThat(test.media(Person.EVE, CAMERA).refused()).isEqualTo(ErrorCode.NOT_PERMITTED);
    }

    @Test
    void aFloodOfMediaChangesIsBounded() {
        for (int i = 0; i < Calling.EVENTS; i++) {
            test.media(Person.ANA, i % 2 == 0 ? CAMERA : Media.NONE);
        }

        assertThat(test.refused()).isEqualTo(ErrorCode.OVERLOADED);
        assertThat(test.room().position().seq()).isEqualTo(Calling.EVENTS);
        assertThat(test.leave(Person.BOB, Reason.LEFT).changes()).hasSize(1);
    }
}
