package com.yourcaryourway.switchboard.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.SessionId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final RoomEvent EVENT =
            new RoomEvent(7, 99, Instant.EPOCH, new Cause(null, 1), new Change.Rated(4, "fine"));

    /** Nodes of different versions compare chains: a changed value here parts them from the running cluster. */
    @Test
    void theChainOfAKnownLogStaysTheSameInEveryVersion() {
        var test = new TestRoom().join(Person.BOB).say(Person.ANA, "m1").start(Person.ANA);
        test.accept(Person.BOB, test.call().id()).media(Person.ANA, new Media(true, true, false, false));
        test.end(Person.ANA, test.call().id()).presence(Person.ANA, "n-2", 2, false);
        test.start(Person.BOB).decline(Person.ANA, test.call().id()).leave(Person.BOB, Reason.LEFT);
        test.leave(Person.ANA, Reason.GONE).close(Person.ANA).rate(Person.ANA, 5);

        assertThat(test.room().position().seq()).isEqualTo(14);
        assertThat(test.room().position().chain()).isEqualTo(-5908841502230697490L);
    }

    @Test
    void everythingThatAnEventSaysCounts() {
        var session = new SessionId("s");
        var chains = new HashSet<Long>();
        var events = List.of(
                EVENT,
                new RoomEvent(8, 99, EVENT.at(), EVENT.cause(), EVENT.change()),
                new RoomEvent(7, 98, EVENT.at(), EVENT.cause(), EVENT.change()),
                new RoomEvent(7, 99, EVENT.at().plusMillis(1), EVENT.cause(), EVENT.change()),
                new RoomEvent(7, 99, EVENT.at(), new Cause(session, 1), EVENT.change()),
                new RoomEvent(7, 99, EVENT.at(), new Cause(null, 2), EVENT.change()),
                new RoomEvent(7, 99, EVENT.at(), EVENT.cause(), new Change.Rated(5, "fine")),
                new RoomEvent(7, 99, EVENT.at(), EVENT.cause(), new Change.Rated(4, "Fine")),
                new RoomEvent(7, 99, EVENT.at(), EVENT.cause(), new Change.Closed(null, Reason.LEFT)),
                new RoomEvent(7, 99, EVENT.at(), EVENT.cause(), new Change.Closed(null, Reason.GONE)));
        events.forEach(event -> chains.add(Chain.after(event)));

        assertThat(chains).hasSize(events.size());
        assertThat(Chain.after(EVENT)).isEqualTo(Chain.after(EVENT));
    }

    @Test
    void aRoomContinuesThePositionsThatItWentThroughAndNoOther() {
        var test = new TestRoom();
        Position first = test.room().position();
        TestRoom other = test.fork(100).say(Person.ANA, "x");
        test.say(Person.ANA, "m1");

        assertThat(test.room().continues(first)).isTrue();
        assertThat(test.room().continues(test.room().position())).isTrue();
        assertThat(test.room().continues(other.room().position())).isFalse();
        assertThat(test.room().positionAt(0)).isNull();
        assertThat(test.room().positionAt(3)).isNull();
        Room renamed = test.room().renamed(new Epoch("e-2"));
        assertThat(renamed.continues(first)).isFalse();
    }

    @Test
    void anEventThatDoesNotFollowIsNotFolded() {
        var test = new TestRoom();
        Room room = test.room();
        RoomEvent next = test.say(Person.ANA, "m1").last().events().get(0);

        var skips = new RoomEvent(3, next.prev(), next.at(), next.cause(), next.change());
        var unchained = new RoomEvent(2, next.prev() + 1, next.at(), next.cause(), next.change());
        var reopened = new RoomEvent(
                2, next.prev(), next.at(), next.cause(), room.after(0).get(0).change());
        for (RoomEvent wrong : List.of(skips, unchained, reopened)) {
            assertThatThrownBy(() -> room.fold(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Room.replay(TestRoom.ID, TestRoom.EPOCH, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Room.replay(TestRoom.ID, TestRoom.EPOCH, List.of(next)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
