package com.yourcaryourway.switchboard.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeterTest {
    private static final long MILLI = 1_000_000;

    private final Meter meter = new Meter();

    @Test
    void theWarmUpIsCountedButNotMeasured() {
        meter.recordFrom(100 * MILLI);

        meter.sent(99 * MILLI, 99 * MILLI);
        meter.delivered(99 * MILLI, 140 * MILLI);
        meter.sent(100 * MILLI, 101 * MILLI);
        meter.delivered(100 * MILLI, 105 * MILLI);

        assertThat(meter.deliveredNow()).isEqualTo(2);
        assertThat(meter.measured().delivery().getTotalCount()).isEqualTo(1);
        assertThat(Percentiles.millis(meter.measured().delivery()).get("max")).isBetween(4.99, 5.01);
        assertThat(Percentiles.millis(meter.measured().lateness()).get("max")).isBetween(0.99, 1.01);
    }

    @Test
    void aRefusedFrameIsNotWaitedFor() {
        meter.sent(0, 0);
        meter.sent(0, 0);
        meter.sent(0, 0);

        meter.delivered(0, MILLI);
        meter.refused("rate_limited");

        assertThat(meter.outstandingNow()).isEqualTo(1);
        assertThat(meter.measured().errors()).containsEntry("rate_limited", 1L);
    }

    @Test
    void theProgressLineTellsOfItsOwnSecondOnly() {
        var progress = new Progress(List.of(meter, new Meter()));
        meter.sent(0, 0);
        meter.sent(0, 0);
        meter.delivered(0, 30 * MILLI);

        assertThat(progress.line(1, "warm-up")).matches(" +1 s  warm-up +sent +2 .*outstanding +1  p99 +30\\.0. ms");

        meter.delivered(0, 10 * MILLI);

        assertThat(progress.line(2, "measured"))
                .matches(" +2 s  measured sent +0  delivered +1  outstanding +0  p99 +10\\.0. ms");
    }
}
