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
    void nodesAreColdWhileMuchOfTheirTimeGoesIntoCompiling() {
        assertThat(compiling(50).isCold()).isFalse();
        assertThat(compiling(400).isCold()).isTrue();
        assertThat(compiling(400).compilationMicros().orElseThrow()).isCloseTo(200, within());
    }

    @Test
    void nodesThatDoNotTellHowLongTheyCompiledAreNotCalledCold() {
        assertThat(Cost.between(usage(0, 1, 10.0), usage(2_000, 2, 11.0)).isCold())
                .isFalse();
    }

    @Test
    void withoutFramesNothingHasACost() {
        assertThat(Cost.between(usage(5, 1, 1.0), usage(5, 2, 2.0)).nodeMicros())
                .isEmpty();
    }

    /** Of two nodes that took half a second for 2,000 frames each. */
    private static Cost compiling(long millis) {
        return Cost.between(
                new Usage(0, nodes("process_cpu_seconds_total 1\njvm_compilation_time_ms_total 300"), Optional.empty()),
                new Usage(
                        2_000,
                        nodes("process_cpu_seconds_total 1.5\njvm_compilation_time_ms_total " + (300 + millis / 2)),
                        Optional.empty()));
    }

    private static Optional<List<NodeMetrics>> nodes(String text) {
        return Optional.of(List.of(NodeMetrics.parse(text), NodeMetrics.parse(text)));
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
