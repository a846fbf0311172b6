package com.yourcaryourway.switchboard.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodeMetricsTest {
    @Test
    void whatTheTesterUsesIsReadAndSummedOverLabels() {
        NodeMetrics metrics = NodeMetrics.parse("""
                # HELP switchboard_frames_total Frames
                # TYPE switchboard_frames_total counter
                switchboard_frames_total{direction="in",type="signal"} 100.0
                switchboard_frames_total{direction="out",type="signal"} 1.5E2 1700000000000
                switchboard_hazelcast_operations_total{map="rooms"} 3
                switchboard_hazelcast_operations_total{map="odd } name, 7"} 4
                process_cpu_time_ns_total 2.5E9
                switchboard_process_resident_bytes 1048576
                """);

        assertThat(metrics.frames()).hasValue(250);
        assertThat(metrics.hazelcastOperations()).hasValue(7);
        assertThat(metrics.cpuSeconds()).hasValue(2.5);
        assertThat(metrics.residentBytes()).hasValue(1_048_576);
    }

    @Test
    void cpuInSecondsIsTakenWhenBothAreTold() {
        NodeMetrics metrics =
                NodeMetrics.parse("process_cpu_seconds_total 3.25\nprocess_cpu_time_ns_total 3249999999\n");

        assertThat(metrics.cpuSeconds()).hasValue(3.25);
    }

    @Test
    void whatIsNotToldIsEmptyAndNotZero() {
        NodeMetrics metrics = NodeMetrics.parse(
                "switchboard_process_resident_bytes NaN\nswitchboard_frames_total +Inf\nnonsense\n\n");

        assertThat(metrics.residentBytes()).isEmpty();
        assertThat(metrics.frames()).isEmpty();
        assertThat(metrics.cpuSeconds()).isEmpty();
    }
}
