package com.yourcaryourway.switchboard.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private static final long MILLI = 1_000_000;

    private final RateLimiter limiter = new RateLimiter(100, 3, 0);

    @Test
    void aBurstPassesAndOneMoreDoesNot() {
        assertThat(limiter.tryTake(0)).isTrue();
        assertThat(limiter.tryTake(0)).isTrue();
        assertThat(limiter.tryTake(0)).isTrue();
        assertThat(limiter.tryTake(0)).isFalse();
    }

    @Test
    void saysHowLongToWaitAndMeansIt() {
        // Given
        exhaust(0);
        assertThat(limiter.waitMillis()).isEqualTo(10);

        // When, Then
        assertThat(limiter.tryTake(9 * MILLI)).isFalse();
        assertThat(limiter.waitMillis()).as("rounded up").isBetween(1L, 2L);
        assertThat(limiter.tryTake(11 * MILLI)).isTrue();
    }

    @Test
    void aLongSilenceGivesNoMoreThanABurst() {
        exhaust(0);

        assertThat(exhaust(3_600_000 * MILLI)).isEqualTo(3);
    }

    @Test
    void overTimeNoMoreThanTheRatePasses() {
        exhaust(0);
        int passed = 0;
        for (int milli = 1; milli <= 1_000; milli++) {
            passed += limiter.tryTake(milli * MILLI) ? 1 : 0;
        }

        assertThat(passed).isBetween(99, 100);
    }

    @Test
    void thereIsNothingToWaitForWhileTokensAreThere() {
        assertThat(limiter.waitMillis()).isZero();
    }

    private int exhaust(long now) {
        int taken = 0;
        while (limiter.tryTake(now)) {
            taken++;
        }
        return taken;
    }
}
