package com.yourcaryourway.switchboard.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void membersSendInTurnAtEqualDistances() {
        var schedule = new Schedule(1_000, 300, 3, 1_900);

        assertThat(LongStream.range(0, 9).map(schedule::at))
                .containsExactly(1_000L, 1_100L, 1_200L, 1_300L, 1_400L, 1_500L, 1_600L, 1_700L, 1_800L);
        assertThat(schedule.member(4)).isEqualTo(1);
        assertThat(schedule.number(4)).isEqualTo(1);
        assertThat(schedule.at(1, 1)).isEqualTo(1_400);
    }

    @Test
    void nothingIsDueBeforeTheStartNorAfterTheEnd() {
        var schedule = new Schedule(1_000, 300, 3, 1_900);

        assertThat(schedule.dueBy(0)).isZero();
        assertThat(schedule.dueBy(999)).isZero();
        assertThat(schedule.dueBy(1_000)).isEqualTo(1);
        assertThat(schedule.dueBy(1_099)).isEqualTo(1);
        assertThat(schedule.dueBy(1_899)).isEqualTo(9);
        assertThat(schedule.dueBy(1_000_000)).isEqualTo(9);
    }

    @Test
    void theRateOfADayIsExact() {
        long day = TimeUnit.DAYS.toNanos(1);
        var schedule = new Schedule(0, TimeUnit.SECONDS.toNanos(1) / 100, 2_000, day);

        assertThat(schedule.dueBy(day)).isEqualTo(2_000L * 100 * TimeUnit.DAYS.toSeconds(1));
    }

    @Property
    void aSlotIsDueFromItsTimeOn(
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long start,
            @ForAll @LongRange(min = 1_000, max = 10_000_000_000L) long interval,
            @ForAll @IntRange(min = 1, max = 5_000) int members,
            @ForAll @LongRange(min = 0, max = 1_000_000) long slot) {
        var schedule = new Schedule(start, interval, members, Long.MAX_VALUE);
        long at = schedule.at(slot);

        assertThat(schedule.dueBy(at)).isGreaterThan(slot);
        assertThat(schedule.dueBy(at - 1)).isLessThanOrEqualTo(slot);
    }
}
