package com.yourcaryourway.switchboard.cluster.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final List<Long> sleeps = new ArrayList<>();
    private final Watchdog watchdog = new Watchdog(clock::get, Runnable::run);

    @BeforeEach
    void listen() {
        watchdog.onFence(sleeps::add);
        watchdog.begin();
    }

    @Test
    void aNodeThatStartsSlowlyIsNotFencedAndIsWatchedFromThenOn() {
        Watchdog starting = new Watchdog(clock::get, Runnable::run);
        starting.onFence(sleeps::add);

        pass(60_000);
        assertThat(starting.check()).isTrue();
        starting.begin();
        assertThat(starting.check()).isTrue();
        assertThat(sleeps).isEmpty();

        pass(3_001);
        assertThat(starting.check()).isFalse();
        assertThat(sleeps).containsExactly(1L);
    }

    @Test
    void aNodeThatIsAwakeIsNotFenced() {
        for (int i = 0; i < 100; i++) {
            pass(250);
            assertThat(watchdog.beat()).isTrue();
        }
        pass(2_999);

        assertThat(watchdog.check()).isTrue();
        assertThat(sleeps).isEmpty();
    }

    @Test
    void theFenceStandsBeforeTheWatchdogsOwnThreadRuns() {
        pass(3_001);

        assertThat(watchdog.check()).isFalse();
        assertThat(watchdog.fenced()).isTrue();
        assertThat(sleeps).containsExactly(1L);
    }

    @Test
    void timeAloneDoesNotTakeTheFenceAway() {
        pass(3_001);
        for (int i = 0; i < 100; i++) {
            pass(250);
            assertThat(watchdog.beat()).isFalse();
        }

        assertThat(watchdog.check()).isFalse();
        assertThat(sleeps).containsExactly(1L);
    }

    @Test
    void releasedItIsAwakeAgain() {
        pass(3_001);
        assertThat(watchdog.beat()).isFalse();
        pass(250);

        watchdog.release(1);

        assertThat(watchdog.check()).isTrue();
        assertThat(watchdog.beat()).isTrue();
    }

    @Test
    void whatWasConfirmedBeforeASecondSleepReleasesNothing() {
        // Given a fence
        pass(3_001);
        assertThat(watchdog.check()).isFalse();

        // When it sleeps again before the release
        pass(10_000);
        watchdog.release(1);

        // Then
        assertThat(watchdog.check()).isFalse();
        assertThat(sleeps).containsExactly(1L, 2L);
        watchdog.release(2);
        assertThat(watchdog.check()).isTrue();
    }

    @Test
    void aClosedWatchdogFencesNobody() {
        watchdog.close();
        pass(Duration.ofDays(365).toMillis());

        assertThat(watchdog.check()).isTrue();
        assertThat(sleeps).isEmpty();
    }

    @Test
    void itsThreadNoticesASleepByItself() throws InterruptedException {
        CountDownLatch fenced = new CountDownLatch(1);
        watchdog.onFence(sleep -> fenced.countDown());
        try (Watchdog running = watchdog.start()) {
            pass(3_001);

            assertThat(fenced.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(running.fenced()).isTrue();
        }
    }

    private void pass(long millis) {
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
