package com.yourcaryourway.switchboard.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.Push;
import com.yourcaryourway.switchboard.protocol.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedTest {
    private final TestRoom test = new TestRoom();

    private List<Push> pushes() {
        return test.room().after(0).stream()
                .map(event -> Published.of(TestRoom.ID, TestRoom.EPOCH, event))
                .toList();
    }

    @Test
    void everyChangeIsOnePush() {
        test.join(Person.BOB).say(Person.ANA, "m1").start(Person.ANA);
        test.accept(Person.BOB, test.call().id()).media(Person.BOB, new Media(true, false, false, false));
        test.end(Person.BOB, test.call().id()).start(Person.BOB);
        test.decline(Person.ANA, test.call().id()).leave(Person.BOB, Reason.LEFT);
        test.presence(Person.ANA, "n-2", 2, false).close(Person.ANA).rate(Person.ANA, 5);

        assertThat(pushes())
                .extracting(Object::getClass)
                .containsExactly(
                        Push.RoomJoined.class,
                        Push.RoomJoined.class,
                        Push.ChatPosted.class,
                        Push.CallRinging.class,
                        Push.CallAccepted.class,
                        Push.CallMedia.class,
                        Push.CallEnded.class,
                        Push.CallRinging.class,
                        Push.CallDeclined.class,
                        Push.RoomLeft.class,
                        Push.RoomPresence.class,
                        Push.RoomClosed.class,
                        Push.RoomRated.class);
        assertThat(Change.class.getPermittedSubclasses())
                .as("one push for each kind of change above")
                .hasSize(12);
    }

    @Test
    void aMessageBearsTheSeqAndTimeOfItsEvent() {
        test.say(Person.ANA, "m1");

        assertThat(pushes().get(1)).isInstanceOfSatisfying(Push.ChatPosted.class, push -> {
            assertThat(push.stamp()).isEqualTo(new Push.Stamp(TestRoom.ID, TestRoom.EPOCH, 2, TestRoom.START));
            assertThat(push.message())
                    .isEqualTo(test.room().messages(Long.MAX_VALUE, 1).get(0));
        });
    }
}
