package com.yourcaryourway.switchboard.faults.history;

import static com.yourcaryourway.switchboard.faults.history.Room.AGENT;
import static com.yourcaryourway.switchboard.faults.history.Room.CUSTOMER;
import static com.yourcaryourway.switchboard.faults.history.Room.EPOCH;
import static com.yourcaryourway.switchboard.faults.history.Room.read;
import static com.yourcaryourway.switchboard.faults.history.Room.seen;
import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.faults.history.Entry.Breached;
import com.yourcaryourway.switchboard.faults.history.Entry.Ended;
import com.yourcaryourway.switchboard.faults.history.Entry.Intruded;
import com.yourcaryourway.switchboard.faults.history.Entry.Read;
import com.yourcaryourway.switchboard.faults.history.Entry.Refused;
import com.yourcaryourway.switchboard.faults.history.Entry.Replaced;
import com.yourcaryourway.switchboard.faults.history.Entry.Sent;
import com.yourcaryourway.switchboard.faults.history.Entry.Told;
import com.yourcaryourway.switchboard.faults.history.Outage.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckerTest {
    private final Room room = Room.wellServed();

    @Test
    void aRoomInWhichAllWentWellPasses() {
        assertThat(room.check()).isEmpty();
    }

    @Test
    void aMessageThatOneMemberDidNotSeeIsFound() {
        room.drop(seen(AGENT, 5));

        room.assertFound(Promise.SEEN);
    }

    @Test
    void anEventThatIsMissingBetweenTwoIsFound() {
        room.drop(seen(AGENT, 4));

        assertThat(room.check()).extracting(Violation::what).anyMatch(what -> what.contains("events [5] are missing"));
    }

    @Test
    void aMessageThatIsSeenTwiceIsFound() {
        room.addAfter(seen(AGENT, 3), new Told(AGENT, EPOCH, 5, Chat.TYPE, "m", 3, 2_010));

        room.assertFound(Promise.ONCE);
    }

    @Test
    void anEventThatComesTwiceIsFound() {
        room.addAfter(seen(AGENT, 3), new Told(AGENT, EPOCH, 4, "room.presence", "m", -1, 2_010));

        room.assertFound(Promise.ONCE);
    }

    @Test
    void eventsThatChangedPlacesAreFound() {
        room.swap(seen(AGENT, 2), seen(AGENT, 3));

        assertThat(room.check()).extracting(Violation::promise).containsOnly(Promise.ORDER);
    }

    @Test
    void anotherOrderForAnotherMemberIsFound() {
        room.replace(seen(AGENT, 2), new Told(AGENT, EPOCH, 3, Chat.TYPE, "m", 3, 1_007));
        room.replace(
                entry -> seen(AGENT, 3).test(entry) && entry.at() > 2_000,
                new Told(AGENT, EPOCH, 4, Chat.TYPE, "m", 2, 2_007));

        room.assertFound(Promise.ORDER);
    }

    @Test
    void anotherEpochNeedsASnapshot() {
        room.add(new Told(AGENT, "e-2", 1, "room.presence", "m", -1, 20_000));

        room.assertFound(Promise.ORDER);
    }

    @Test
    void aSnapshotBeginsAnotherEpochAndShowsWhatWasNotPushed() {
        room.drop(seen(AGENT, 5));
        room.add(new Replaced(
                AGENT,
                "e-2",
                7,
                List.of(new Line(3, 2), new Line(4, 3), new Line(5, 4), new Line(6, 5)),
                List.of("m-c", "m-a"),
                false,
                20_000));

        assertThat(room.check()).isEmpty();
    }

    @Test
    void anAcknowledgedMessageThatIsNotInTheHistoryIsFound() {
        var shorter = List.of(new Line(3, 2), new Line(4, 3), new Line(5, 4));
        room.replace(read(CUSTOMER), new Read(CUSTOMER, EPOCH, shorter, 30_000));
        room.replace(read(AGENT), new Read(AGENT, EPOCH, shorter, 30_000));

        room.assertFound(Promise.STORED);
    }

    @Test
    void aMessageThatIsTwiceInTheHistoryIsFound() {
        var longer = List.of(new Line(3, 2), new Line(4, 3), new Line(5, 4), new Line(6, 5), new Line(7, 5));
        room.replace(read(CUSTOMER), new Read(CUSTOMER, EPOCH, longer, 30_000));
        room.replace(read(AGENT), new Read(AGENT, EPOCH, longer, 30_000));

        room.assertFound(Promise.STORED);
    }

    @Test
    void differentHistoriesAreFound() {
        room.replace(
                read(AGENT),
                new Read(
                        AGENT, "e-2", List.of(new Line(3, 2), new Line(4, 3), new Line(6, 4), new Line(5, 5)), 30_000));

        room.assertFound(Promise.EQUAL);
    }

    @Test
    void aHistoryThatCannotBeReadIsFound() {
        room.drop(read(AGENT));

        room.assertFound(Promise.STORED);
    }

    @Test
    void aSessionThatEndedIsFound() {
        room.add(new Ended(AGENT, "no_such_session", 20_000));

        room.assertFound(Promise.RESUME);
    }

    @Test
    void aThirdMemberIsFound() {
        room.add(new Told(CUSTOMER, EPOCH, 7, "room.joined", "m-b", -1, 20_000));

        room.assertFound(Promise.ONE_AGENT);
    }

    @Test
    void anAgentMayFollowOneWhoLeft() {
        room.add(new Told(CUSTOMER, EPOCH, 7, "room.left", "m-a", -1, 20_000));
        room.add(new Told(CUSTOMER, EPOCH, 8, "room.joined", "m-b", -1, 21_000));

        assertThat(room.check()).isEmpty();
    }

    @Test
    void aSecondAgentWhoIsLetInIsFound() {
        room.add(new Intruded(AGENT, 20_000));

        room.assertFound(Promise.ONE_AGENT);
    }

    @Test
    void aSecondAgentMayGetInOnTheOtherSideOfALongSplitOnly() {
        room.add(new Intruded(AGENT, 20_000));
        room.outage(Cause.CUT_OFF, "node-2", 15_000, 25_000);
        room.assertFound(Promise.ONE_AGENT);

        room.outage(Cause.SPLIT_OFF, "node-2", 15_000, 25_000);
        assertThat(room.check()).isEmpty();
    }

    @Test
    void anAgentThatIsNotInTheRoomAfterASplitIsFound() {
        room.outage(Cause.SPLIT_OFF, "node-2", 15_000, 25_000);
        room.add(new Told(CUSTOMER, EPOCH, 7, "room.left", "m-a", -1, 20_000));

        room.assertFound(Promise.ONE_AGENT);
    }

    @Test
    void twoMessagesInOnePlaceAreFoundUnlessTheMembersWereApart() {
        room.add(new Sent(CUSTOMER, Kind.CHAT, 6, 20_000));
        room.add(new Sent(AGENT, Kind.CHAT, 7, 20_000));
        room.add(new Told(CUSTOMER, EPOCH, 7, Chat.TYPE, "m", 6, 20_000));
        room.add(new Told(AGENT, EPOCH, 7, Chat.TYPE, "m", 7, 20_000));
        room.assertFound(Promise.ORDER);

        room.outage(Cause.CUT_OFF, "node-2", 15_000, 25_000);
        assertThat(room.check()).extracting(Violation::promise).doesNotContain(Promise.ORDER);
    }

    @Test
    void asLongAsTheClusterIsInTwoPartsAnAgentMayBeGoneForSignals() {
        room.add(new Sent(CUSTOMER, Kind.SIGNAL, 6, 20_000));
        room.add(new Refused(CUSTOMER, Kind.SIGNAL, 6, "no_such_member", false, 20_010));
        room.assertFound(Promise.ANSWERED);

        room.outage(Cause.SPLIT_OFF, "node-2", 5_000, 15_000);
        room.assertFound(Promise.ANSWERED);

        room.outage(Cause.SPLIT_OFF, "node-2", 15_000, 25_000);
        assertThat(room.check()).isEmpty();
    }

    @Test
    void aRequestWithoutAnAnswerIsFound() {
        room.add(new Sent(AGENT, Kind.SIGNAL, 7, 20_000));

        room.assertFound(Promise.ANSWERED);
    }

    @Test
    void aRefusalForGoodIsFoundAndOneForNowIsNot() {
        room.add(new Sent(AGENT, Kind.SIGNAL, 7, 20_000));
        room.add(new Refused(AGENT, Kind.SIGNAL, 7, "unavailable", true, 20_010));
        assertThat(room.check()).isEmpty();

        room.add(new Sent(AGENT, Kind.CHAT, 7, 20_000));
        room.add(new Refused(AGENT, Kind.CHAT, 7, "room_closed", false, 20_010));
        room.assertFound(Promise.ANSWERED);
    }

    @Test
    void aHoleInTheNumbersOfPushesIsFound() {
        room.add(new Breached(AGENT, "push_gap", 20_000));

        room.assertFound(Promise.PROTOCOL);
    }
}
