package com.yourcaryourway.switchboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class MetersTest {
    @Test
    void theProcessIsMeasuredOnBothPorts() throws Exception {
        try (EdgeServer edge = EdgeServer.open();
                EdgeServer admin = EdgeServer.openAdmin(FixedReadiness.READY, new FixedMaintenance(true))) {
            for (EdgeServer server : List.of(edge, admin)) {
                HttpResponse<String> scrape = server.get("/metrics");

                assertThat(scrape.headers().firstValue("content-type"))
                        .contains("text/plain; version=0.0.4; charset=utf-8");
                assertThat(value(scrape.body(), "process_cpu_time_ns_total")).isGreaterThan(1e6);
                assertThat(value(scrape.body(), "switchboard_process_resident_bytes"))
                        .isGreaterThan(10e6);
                assertThat(scrape.body())
                        .contains(
                                "jvm_memory_used_bytes",
                                "jvm_gc_",
                                "jvm_compilation_time_ms_total",
                                "jvm_threads_live_threads",
                                "process_files_open");
            }
        }
    }

    @Test
    void aNodesMetersHaveTheirPublishedNames() {
        try (Meters meters = new Meters()) {
            NodeMeters node = new NodeMeters(meters);
            node.framesIn("hello");
            LongAdder chats = node.framesIn("chat.send");
            node.sessions(() -> 5);
            node.rooms(RoomStatus.WAITING, () -> 2);
            node.clusterSize(() -> 3);
            node.mapEntries("rooms", () -> 7);

            chats.add(4);
            node.framesOut("ready").increment();
            node.hazelcastOperations("rooms").increment();
            node.refusals(ErrorCode.NAME_TAKEN).increment();
            node.replicaGapsRepaired().increment();
            node.operationLatency().accept(3_000_000);
            node.relayLatency().accept(700_000);

            String scrape = meters.scrape();
            assertThat(value(scrape, "switchboard_frames_total{direction=\"in\",type=\"chat.send\"}"))
                    .isEqualTo(4);
            assertThat(value(scrape, "switchboard_frames_total{direction=\"in\",type=\"hello\"}"))
                    .isZero();
            assertThat(value(scrape, "switchboard_frames_total{direction=\"out\",type=\"ready\"}"))
                    .isEqualTo(1);
            assertThat(value(scrape, "switchboard_map_entries{map=\"rooms\"}")).isEqualTo(7);
            assertThat(value(scrape, "switchboard_hazelcast_operations_total{map=\"rooms\"}"))
                    .isEqualTo(1);
            assertThat(value(scrape, "switchboard_refusals_total{code=\"name_taken\"}"))
                    .isEqualTo(1);
            assertThat(value(scrape, "switchboard_refusals_total{code=\"busy\"}"))
                    .isZero();
            assertThat(value(scrape, "switchboard_replica_gaps_repaired_total")).isEqualTo(1);
            assertThat(value(scrape, "switchboard_sessions")).isEqualTo(5);
            assertThat(value(scrape, "switchboard_rooms{status=\"waiting\"}")).isEqualTo(2);
            assertThat(value(scrape, "switchboard_cluster_size")).isEqualTo(3);
            assertThat(value(scrape, "switchboard_operation_latency_seconds_bucket{le=\"0.0025\"}"))
                    .isZero();
            assertThat(value(scrape, "switchboard_operation_latency_seconds_bucket{le=\"0.005\"}"))
                    .isEqualTo(1);
            assertThat(value(scrape, "switchboard_relay_latency_seconds_count")).isEqualTo(1);
        }
    }

    @Test
    void aCounterThatNobodyElseHoldsStaysInTheScrape() {
        try (Meters meters = new Meters()) {
            meters.counter("some.events", "Events").add(7);

            System.gc();

            assertThat(value(meters.scrape(), "some_events_total")).isEqualTo(7);
        }
    }

    @Test
    void aMeterCannotBeRegisteredTwice() {
        try (Meters meters = new Meters()) {
            NodeMeters node = new NodeMeters(meters);
            node.framesIn("hello");
            node.framesOut("hello");

            assertThatThrownBy(() -> node.framesIn("hello"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("switchboard.frames[direction, in, type, hello]");
        }
    }

    private static double value(String scrape, String series) {
        Matcher line = Pattern.compile("^" + Pattern.quote(series) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(scrape);
        assertThat(line.find()).as(series + " in\n" + scrape).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
