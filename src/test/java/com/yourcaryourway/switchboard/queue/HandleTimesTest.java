package com.yourcaryourway.switchboard.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandleTimesTest {
    private final HandleTimes times = new HandleTimes();

    @ParameterizedTest(name = "position {0} of {1} agents waits {2} s")
    @CsvSource({"1, 1, 60", "2, 1, 120", "1, 3, 60", "3, 3, 60", "4, 3, 120", "7, 3, 180"})
    void theWaitIsARoundOfTheAgentsForEachThatStandBefore(int position, int agents, int seconds) {
        add(5, 60);

        assertThat(times.estimateSeconds(position, agents)).isEqualTo(seconds);
    }

    @Test
    void theMeanOfTheSamplesCounts() {
        add(3, 10);
        add(3, 21);

        assertThat(times.estimateSeconds(1, 1)).as("15.5, rounded").isEqualTo(16);
    }

    @Test
    void tooFewSamplesGiveNoEstimate() {
        add(4, 60);

        assertThat(times.estimateSeconds(1, 1)).isNull();
    }

    @Test
    void withoutAgentsThereIsNoEstimate() {
        add(5, 60);

        assertThat(times.estimateSeconds(1, 0)).isNull();
    }

    @Test
    void onlyTheLastHundredCount() {
        add(100, 1_000);
        add(100, 60);

        assertThat(times.estimateSeconds(1, 1)).isEqualTo(60);
    }

    private void add(int count, long seconds) {
        for (int i = 0; i < count; i++) {
            times.add(Duration.ofSeconds(seconds));
        }
    }
}
