package com.yourcaryourway.switchboard.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CostTest {
    @Test
    void theGrowthOfAllNodesIsSharedAmongTheFrames() {
        Cost cost = Cost.between(usage(1_000, 1, 10.0, 20.0), usage(3_000, 2, 10.1, 20.1));

        assertThat(cost.nodeMicros().orElseThrow()).isCloseTo(100, within());
        assertThat(cost.ownMicros().orElseThrow()).isCloseTo(500, within());
    }

    @Test
    void aNodeThatWasRestartedMakesTheCostUnknown() {
        Cost cost = Cost.between(usage(0, 1, 10.0, 20.0), usage(2_000, 2, 10.1, 0.3));

        assertThat(cost.nodeMicros()).isEmpty();
        assertThat(cost.ownMicros()).isPresent();
    }

    @Test
    void whatNoNodeTellsIsUnknown() {
        Cost cost = Cost.between(usage(0, 1, 10.0), usage(2_000, 2, 11.0));

        assertThat(cost.hazelcastOperations()).isEmpty();
        assertThat(cost.nodeFrames()).isEmpty();
    }

    @Test
    void nodesThatCannotBeReachedMakeTheirCostUnknown() {
        var silent = new Usage(2_000, Optional.empty(), Optional.empty());

        Cost cost = Cost.between(usage(0, 1, 10.0), silent);

        assertThat(cost.nodeMicros()).isEmpty();
        assertThat(cost.ownMicros()).isEmpty();
    }

    @Test
    void withoutFramesNothingHasACost() {
        assertThat(Cost.between(usage(5, 1, 1.0), usage(5, 2, 2.0)).nodeMicros())
                .isEmpty();
    }

    private static Usage usage(long sent, int ownSeconds, Double... cpuSeconds) {
        List<NodeMetrics> nodes = Stream.of(cpuSeconds)
                .map(cpu -> NodeMetrics.parse("process_cpu_seconds_total " + cpu))
                .toList();
        return new Usage(sent, Optional.of(nodes), Optional.of(Duration.ofSeconds(ownSeconds)));
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-6);
    }
}
