package com.yourcaryourway.switchboard.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.WaitingRoom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QueueTest {
    private static final Duration AGE = Duration.ofSeconds(45);

    private final Queue queue = new Queue();

    @Test
    void whoOpenedFirstIsFirstAndEqualTimesGoById() {
        WaitingRoom late = room("r-1", 20);
        WaitingRoom b = room("r-b", 10);
        WaitingRoom a = room("r-a", 10);

        queue.add(late, 1, 0);
        queue.add(b, 1, 0);
        queue.add(a, 1, 0);

        assertThat(queue.rooms()).containsExactly(a, b, late);
        assertThat(queue.position(a.id())).isEqualTo(1);
        assertThat(queue.position(late.id())).isEqualTo(3);
    }

    @Test
    void aRoomThatDoesNotWaitHasNoPosition() {
        WaitingRoom room = room("r-1", 0);
        queue.add(room, 1, 0);
        queue.remove(room.id(), 2, 0);

        assertThat(queue.position(room.id())).isZero();
        assertThat(queue.position(new RoomId("r-unknown"))).isZero();
        assertThat(queue.rooms()).isEmpty();
    }

    @Test
    void onlyAChangeIsNews() {
        WaitingRoom room = room("r-1", 0);

        assertThat(queue.remove(room.id(), 1, 0)).as("it did not wait").isFalse();
        assertThat(queue.add(room, 2, 0)).isTrue();
        assertThat(queue.add(room, 2, 0)).as("said again").isFalse();
        assertThat(queue.remove(room.id(), 3, 0)).isTrue();
        assertThat(queue.remove(room.id(), 3, 0)).as("said again").isFalse();
    }

    @Test
    void newsOlderThanWhatIsKnownChangeNothing() {
        WaitingRoom room = room("r-1", 0);
        queue.remove(room.id(), 5, 0);

        assertThat(queue.add(room, 4, 0)).isFalse();
        assertThat(queue.rooms()).isEmpty();

        assertThat(queue.add(room, 7, 0)).as("back in the queue").isTrue();
        assertThat(queue.remove(room.id(), 6, 0)).isFalse();
        assertThat(queue.rooms()).containsExactly(room);
    }

    @Test
    void aRoomThatIsKnownUnderAnotherTimeIsListedOnce() {
        WaitingRoom room = room("r-1", 10);
        queue.add(room("r-1", 0), 1, 0);

        assertThat(queue.add(room, 2, 0)).isTrue();
        assertThat(queue.rooms()).containsExactly(room);
    }

    @Test
    void whatNobodyConfirmsIsDropped() {
        // Given
        WaitingRoom silent = room("r-silent", 0);
        WaitingRoom confirmed = room("r-confirmed", 0);
        queue.add(silent, 1, 0);
        queue.add(confirmed, 1, 0);
        queue.remove(new RoomId("r-gone"), 1, 0);
        queue.add(confirmed, 1, AGE.toNanos());

        // When, Then
        assertThat(queue.expire(AGE, AGE.toNanos())).as("not older than that").isEmpty();
        assertThat(queue.expire(AGE, AGE.toNanos() + 1)).containsExactly(silent.id());
        assertThat(queue.rooms()).containsExactly(confirmed);
        assertThat(queue.position(silent.id())).isZero();
    }

    private static WaitingRoom room(String id, long openedAt) {
        return new WaitingRoom(new RoomId(id), "Ana", "Flat tyre", Instant.ofEpochSecond(openedAt));
    }
}
