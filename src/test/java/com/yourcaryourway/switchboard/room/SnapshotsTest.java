package com.yourcaryourway.switchboard.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.Bounds;
import com.yourcaryourway.switchboard.protocol.MemberSnapshot;
import com.yourcaryourway.switchboard.protocol.RoomSnapshot;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    @Test
    void aSnapshotShowsTheRoomToOneMemberWithTheNewestMessages() {
        // Given
        var test = new TestRoom().join(Person.BOB).start(Person.ANA);
        IntStream.range(0, Bounds.PAGE + 5).forEach(i -> test.say(Person.ANA, "m" + i));

        // When
        RoomSnapshot snapshot =
                Snapshots.of(test.room(), Person.BOB.member(), member -> member.equals(Person.ANA.member()) ? 7 : 0);

        // Then
        assertThat(snapshot.you()).isEqualTo(Person.BOB.member());
        assertThat(snapshot.epoch()).isEqualTo(TestRoom.EPOCH);
        assertThat(snapshot.seq()).isEqualTo(test.room().position().seq());
        assertThat(snapshot.status()).isEqualTo(RoomStatus.ACTIVE);
        assertThat(snapshot.rated()).isFalse();
        assertThat(snapshot.call()).isEqualTo(test.call().snapshot());
        assertThat(snapshot.members()).extracting(MemberSnapshot::read).containsExactly(7L, 0L);
        assertThat(snapshot.messages()).hasSize(Bounds.PAGE);
        assertThat(snapshot.messages().get(0).id().value()).isEqualTo("m5");
    }
}
