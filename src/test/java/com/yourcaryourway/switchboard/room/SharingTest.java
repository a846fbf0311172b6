package com.yourcaryourway.switchboard.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.ChatMessage;
import org.junit.jupiter.api.Test;

class SharingTest {
    private final TestRoom test = new TestRoom().join(Person.BOB);

    @Test
    void messagesInTurnHaveTheSameSessionAndAuthorAndNotOnlyEqualOnes() {
        RoomEvent first = said("m1");
        test.say(Person.BOB, "m2");
        RoomEvent third = said("m3");

        assertThat(third.cause().session()).isSameAs(first.cause().session());
        assertThat(author(third)).isSameAs(author(first));
    }

    @Test
    void aRoomThatIsReplayedSharesWhatWasDecodedApart() {
        said("m1");
        RoomEvent last = said("m2");

        Room replayed = Room.replay(
                TestRoom.ID,
                TestRoom.EPOCH,
                test.room().after(0).stream().map(SharingTest::decoded).toList());

        assertThat(replayed.log().get(last.seq())).isEqualTo(last);
        assertThat(author(replayed.log().get(last.seq())))
                .isSameAs(author(replayed.log().get(last.seq() - 1)));
    }

    @Test
    void sessionsAndAuthorsThatDifferStayApart() {
        RoomEvent ana = said("m1");
        test.say(Person.BOB, "m2");
        RoomEvent bob = test.last().events().get(0);

        assertThat(bob.cause().session()).isEqualTo(Person.BOB.session());
        assertThat(author(bob)).isNotEqualTo(author(ana));
    }

    private RoomEvent said(String message) {
        return test.say(Person.ANA, message).last().events().get(0);
    }

    /** Equal, and with an author of its own. */
    private static RoomEvent decoded(RoomEvent event) {
        var change = event.change() instanceof Change.Said said
                ? new Change.Said(
                        said.message(),
                        new ChatMessage.Author(
                                said.author().id(),
                                said.author().name(),
                                said.author().role()),
                        said.text())
                : event.change();
        return new RoomEvent(event.seq(), event.prev(), event.at(), event.cause(), change);
    }

    private static Object author(RoomEvent event) {
        return ((Change.Said) event.change()).author();
    }
}
