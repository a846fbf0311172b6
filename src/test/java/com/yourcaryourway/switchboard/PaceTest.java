package com.yourcaryourway.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private static final Duration TIME_ENOUGH = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({"500, 1, 50", "500, 2, 100", "10, 1, 1", "15, 1, 1", "15, 2, 3"})
    void aBatchIsWhatTheNodesTakeInATick(int perSecond, int takers, int batch) {
        assertThat(new Pace(perSecond).batch(10_000, takers, Duration.ofHours(1)))
                .isEqualTo(batch);
    }

    @Test
    void itIsNeverMoreThanThereAre() {
        assertThat(new Pace(500).batch(7, 2, TIME_ENOUGH)).isEqualTo(7);
        assertThat(new Pace(500).batch(0, 2, TIME_ENOUGH)).isZero();
    }

    @Test
    void shortTimeMakesBatchesLarger() {
        assertThat(new Pace(500).batch(10_000, 2, Duration.ofSeconds(2))).isEqualTo(500);
        assertThat(new Pace(500).batch(9_999, 2, Duration.ofSeconds(2))).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({"50", "0", "-3000"})
    void withoutTimeAllGoAtOnce(long millis) {
        assertThat(new Pace(500).batch(10_000, 2, Duration.ofMillis(millis))).isEqualTo(10_000);
    }
}
