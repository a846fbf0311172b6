package com.yourcaryourway.switchboard.cluster.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private final Queue<Runnable> timers = new ArrayDeque<>();
    private long now = -5;
    private int left;
    private final Gathering gathering = new Gathering(() -> now, (delay, task) -> timers.add(task), () -> left++);

    @Test
    void whatIsSaidAfterAQuietMomentLeavesAtOnce() {
        gathering.turned();
        assertThat(left).isEqualTo(1);

        now += Gathering.MOMENT.toNanos();
        gathering.turned();
        assertThat(left).isEqualTo(2);
        assertThat(timers).isEmpty();
    }

    @Test
    void turnsThatFollowLeaveTogether() {
        gathering.turned();

        gathering.turned();
        gathering.turned();
        assertThat(left).isEqualTo(1);
        assertThat(timers).hasSize(1);

        now += Gathering.MOMENT.toNanos();
        timers.remove().run();
        assertThat(left).isEqualTo(2);
    }

    @Test
    void theMomentBeginsAnewWithEachLeaving() {
        gathering.turned();
        gathering.turned();
        now += Gathering.MOMENT.toNanos();
        timers.remove().run();

        gathering.turned();
        assertThat(left).isEqualTo(2);
        assertThat(timers).hasSize(1);
    }
}
