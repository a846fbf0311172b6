package com.yourcaryourway.switchboard.faults.history;

import static com.yourcaryourway.switchboard.faults.history.Room.AGENT;
import static com.yourcaryourway.switchboard.faults.history.Room.CUSTOMER;
import static com.yourcaryourway.switchboard.faults.history.Room.resumed;
import static com.yourcaryourway.switchboard.faults.history.Room.signalled;
import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.faults.history.Entry.Acknowledged;
import com.yourcaryourway.switchboard.faults.history.Entry.Dialled;
import com.yourcaryourway.switchboard.faults.history.Entry.Ready;
import com.yourcaryourway.switchboard.faults.history.Entry.Sent;
import com.yourcaryourway.switchboard.faults.history.Entry.Signalled;
import com.yourcaryourway.switchboard.faults.history.Outage.Cause;
import org.junit.jupiter.api.Test;

/** What the checker finds in signals, and in the resumes that say whether some of them were lost. */
class CheckedSignalsTest {
    private static final Ready INCOMPLETE = new Ready(CUSTOMER, "node-3", true, false, 10_100, 10_200);

    private final Room room = Room.wellServed();

    @Test
    void aSignalThatIsMissingAfterACompleteResumeIsFound() {
        room.outage(Cause.KILLED, "node-1", 9_900, 20_000);
        oneIsMissing();

        room.assertFound(Promise.SIGNALS);
    }

    @Test
    void aSignalThatIsMissingBecauseItsHomeDiedAndTheClientWasToldPasses() {
        room.outage(Cause.KILLED, "node-1", 9_900, 20_000);
        oneIsMissing();
        room.replace(resumed(CUSTOMER), INCOMPLETE);

        assertThat(room.check()).isEmpty();
    }

    @Test
    void aSignalOfLongBeforeTheDeathIsNotExcused() {
        room.outage(Cause.KILLED, "node-1", 9_900, 20_000);
        room.replace(resumed(CUSTOMER), INCOMPLETE);
        room.drop(signalled(CUSTOMER, 3));

        room.assertFound(Promise.SIGNALS);
    }

    @Test
    void aSignalThatIsMissingAfterADrainIsFound() {
        room.outage(Cause.LEFT, "node-1", 9_900, 20_000);
        oneIsMissing();
        room.replace(resumed(CUSTOMER), INCOMPLETE);

        room.assertFound(Promise.SIGNALS);
    }

    @Test
    void aSignalThatComesTwiceIsFound() {
        room.addAfter(signalled(AGENT, 2), new Signalled(AGENT, 2, 3_010));

        room.assertFound(Promise.ONCE);
    }

    @Test
    void signalsThatChangedPlacesAreFound() {
        room.swap(signalled(AGENT, 2), signalled(AGENT, 4));

        room.assertFound(Promise.ORDER);
    }

    @Test
    void anIncompleteResumeWhoseOldHomeLivedIsFound() {
        room.replace(resumed(CUSTOMER), INCOMPLETE);
        room.outage(Cause.KILLED, "node-2", 9_900, 20_000);

        room.assertFound(Promise.RESUME);
    }

    @Test
    void anIncompleteResumeAfterAnAttemptAtANodeThatHungPasses() {
        room.replace(resumed(CUSTOMER), INCOMPLETE);
        room.addAfter(entry -> entry instanceof Entry.Lost, new Dialled(CUSTOMER, "node-2", 10_050));
        room.outage(Cause.HUNG, "node-2", 10_000, 14_000);

        assertThat(room.check()).isEmpty();
    }

    private void oneIsMissing() {
        room.add(new Sent(AGENT, Kind.SIGNAL, 7, 9_800));
        room.add(new Acknowledged(AGENT, Kind.SIGNAL, 7, 9_810));
    }
}
