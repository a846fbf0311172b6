package com.yourcaryourway.switchboard.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BadFramesTest {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final BadFrames bad = new BadFrames(3);

    @Test
    void theLastOfSoManyInAMinuteIsOneTooMany() {
        assertThat(bad.isOneTooMany(0, 1)).isFalse();
        assertThat(bad.isOneTooMany(1, 1)).isFalse();
        assertThat(bad.isOneTooMany(MINUTE, 1)).isTrue();
    }

    @Test
    void afterAMinuteTheyAreForgiven() {
        bad.isOneTooMany(0, 1);
        bad.isOneTooMany(1, 1);

        assertThat(bad.isOneTooMany(MINUTE + 1, 1)).isFalse();
        assertThat(bad.isOneTooMany(MINUTE + 2, 1)).isFalse();
        assertThat(bad.isOneTooMany(MINUTE + 3, 1)).isTrue();
    }

    @Test
    void moreToleranceAllowsMore() {
        for (int i = 1; i < 6; i++) {
            assertThat(bad.isOneTooMany(0, 2)).isFalse();
        }
        assertThat(bad.isOneTooMany(0, 2)).isTrue();
    }
}
