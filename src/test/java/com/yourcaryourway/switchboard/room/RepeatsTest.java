package com.yourcaryourway.switchboard.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private final TestRoom test = new TestRoom().join(Person.BOB);

    @Test
    void aCauseThatIsDoneNamesItsFirstEvent() {
        test.start(Person.ANA);
        var leave = new RoomCommand.Leave(
                test.cause(Person.BOB),
                Person.BOB.member(),
                test.seat(Person.BOB).joinSeq(),
                Reason.LEFT);
        Outcome first = test.apply(leave).outcome();
        test.after(Duration.ofSeconds(1)).join(Person.BOB);

        assertThat(test.apply(leave).outcome()).isEqualTo(first);
        assertThat(first.seq()).isEqualTo(4);
        assertThat(test.room().seat(Person.BOB.member())).isNotNull();
    }

    @Test
    void aRequestThatChangedNothingDoesNothingOnceALaterOneDid() {
        var early = new RoomCommand.Close(test.cause(Person.BOB), Person.BOB.member(), Reason.CLOSED);
        test.start(Person.BOB);

        assertThat(test.apply(early).outcome()).isEqualTo(new Outcome(0, null, null));
        assertThat(test.changes()).isEmpty();
    }

    @Test
    void theRequestsOfOneSessionSayNothingAboutAnother() {
        var early = new RoomCommand.Close(test.cause(Person.BOB), Person.BOB.member(), Reason.CLOSED);
        test.start(Person.ANA);

        assertThat(test.apply(early).events()).hasSize(2);
    }

    @Test
    void doingsOfTheNodeAreKnownByTheirCauseOnly() {
        Cause doing = test.server();
        test.presence(Person.ANA, "n-2", 2, true);
        var earlier = new RoomCommand.Presence(doing, Person.ANA.member(), new NodeId("n-3"), 3, true);

        assertThat(test.apply(earlier).events()).hasSize(1);
        test.presence(Person.ANA, "n-3", 3, false);
        assertThat(test.apply(earlier).events()).isEmpty();
        assertThat(test.seat(Person.ANA).connected()).isFalse();
    }

    @Test
    void aRefusedCommandMayBeTriedAgain() {
        var join = new RoomCommand.Join(
                test.cause(Person.EVE), Person.EVE.member(), "Eve", Person.EVE.session(), Person.EVE.home(), 1);
        test.apply(join);
        assertThat(test.refused()).isEqualTo(ErrorCode.ROOM_FULL);

        test.leave(Person.BOB, Reason.LEFT);

        assertThat(test.apply(join).events()).hasSize(1);
    }

    @Test
    void aTickDoesWhatIsDueWhateverItsCause() {
        var tick = new RoomCommand.Tick(test.server());
        test.start(Person.ANA).after(TestRoom.RULES.ring());
        Outcome first = test.apply(tick).outcome();
        assertThat(test.apply(tick).outcome()).isEqualTo(first);
        assertThat(test.changes()).isEmpty();

        test.start(Person.ANA).after(TestRoom.RULES.ring());
        assertThat(test.apply(tick).events()).hasSize(1);
    }
}
