package com.yourcaryourway.switchboard.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomLogTest {
    private static RoomEvent event(long seq) {
        return new RoomEvent(seq, 0, Instant.EPOCH, new Cause(null, seq), new Change.Rated(1, ""));
    }

    @Test
    void givesBackWhatWasAppendedFromAnySeqOn() {
        var expected = new ArrayList<RoomEvent>();
        RoomLog log = RoomLog.EMPTY;
        for (long seq = 1; seq <= 3 * RoomLog.CHUNK + 1; seq++) {
            log = log.append(event(seq));
            expected.add(event(seq));
            assertThat(log.size()).isEqualTo(seq);
            assertThat(log.get(seq)).isEqualTo(event(seq));
            assertThat(log.after(seq - 1)).containsExactly(event(seq));
            assertThat(log.after(seq)).isEmpty();
        }
        for (int seq = 0; seq <= expected.size(); seq++) {
            assertThat(log.after(seq)).isEqualTo(expected.subList(seq, expected.size()));
        }
        assertThat(log.after(-5)).isEqualTo(expected);
        assertThat(log.after(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void anOlderLogDoesNotSeeWhatWasAppendedToIt() {
        RoomLog one = RoomLog.EMPTY.append(event(1));
        RoomLog two = one.append(event(2));
        RoomLog other = one.append(event(3));

        assertThat(one.after(0)).containsExactly(event(1));
        assertThat(two.after(0)).containsExactly(event(1), event(2));
        assertThat(other.after(0)).containsExactly(event(1), event(3));
    }

    @Test
    void hasNothingBeyondItsEnds() {
        assertThatThrownBy(() -> RoomLog.EMPTY.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> RoomLog.EMPTY.append(event(1)).get(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(List.copyOf(RoomLog.EMPTY.after(0))).isEmpty();
    }
}
