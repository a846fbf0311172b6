package com.yourcaryourway.switchboard.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.load.client.NodeAddress;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Score CLEAN = new Score(400, 400, 0, 0, 0, 0, 0, 0);

    private final Measured measured = Measured.nothing();
    private final Cost cost = new Cost(
            OptionalDouble.of(41.26),
            OptionalDouble.of(20.5),
            OptionalDouble.of(0),
            OptionalDouble.empty(),
            OptionalDouble.of(12));

    @Test
    void theTableNamesEverything() {
        for (int micros = 1; micros <= 1_000; micros++) {
            measured.delivery().recordValue(micros * 10L);
        }

        String table = ReportTable.of(report(CLEAN));

        assertThat(table.lines())
                .contains(
                        "rooms          2, 1 with members on two nodes",
                        "load           signal, 10.0 a second per member, 10 s after 3 s of warm-up",
                        "frames         400 sent, warm-up included",
                        "lost           0",
                        "errors         none",
                        "throughput     100 delivered a second, of 40 wanted",
                        "nodes' CPU     41.3 µs per frame",
                        "compiling      20.5 µs per frame, waiting included: the nodes are not warm, run it again",
                        "Hazelcast      0.000 operations per frame",
                        "nodes' frames  n/a",
                        "own CPU        12.0 µs per frame",
                        "verdict        each frame once and in order");
        assertThat(table).containsPattern("latency +p50 5.0\\d  p90 9.0\\d  p99 9.9\\d  p99.9 9.99  max 10.0\\d ms");
    }

    @Test
    void eachFindingAloneFailsTheRun() {
        assertThat(report(CLEAN).findings().isClean()).isTrue();
        assertThat(List.of(
                        new Score(1, 1, 1, 0, 0, 0, 0, 0),
                        new Score(1, 1, 0, 1, 0, 0, 0, 0),
                        new Score(1, 1, 0, 0, 1, 0, 0, 0),
                        new Score(1, 1, 0, 0, 0, 1, 0, 0),
                        new Score(1, 1, 0, 0, 0, 0, 1, 0),
                        new Score(1, 1, 0, 0, 0, 0, 0, 1)))
                .allSatisfy(score -> assertThat(ReportTable.of(report(score))).contains("FAILED"));
    }

    @Test
    void anErrorFailsTheRunAndIsNamed() {
        measured.errors().put("rate_limited", 7L);

        assertThat(ReportTable.of(report(CLEAN))).contains("rate_limited 7").contains("FAILED");
    }

    @Test
    void jsonHasNullForWhatIsNotKnown() {
        measured.delivery().recordValue(2_500);

        var json = new JsonObject(ReportJson.of(report(CLEAN)).encode());

        assertThat(json.getJsonObject("plan").getJsonArray("urls")).containsExactly("ws://127.0.0.1:8081/ws");
        assertThat(json.getInteger("sent")).isEqualTo(400);
        assertThat(json.getDouble("nodeMicrosPerFrame")).isEqualTo(41.26);
        assertThat(json.containsKey("nodeFramesPerFrame")).isTrue();
        assertThat(json.getValue("nodeFramesPerFrame")).isNull();
        assertThat(json.getJsonObject("latency").getDouble("p99.9")).isBetween(2.499, 2.502);
        assertThat(json.getJsonObject("latency").getJsonArray("percentiles").size())
                .isPositive();
        assertThat(json.getBoolean("clean")).isTrue();
    }

    private Report report(Score score) {
        var node = NodeAddress.parse("ws://127.0.0.1:8081");
        var plan = new LoadPlan(List.of(node), List.of(), 2, 10, Traffic.SIGNAL, 200, false, 3, 10, 5, 1);
        return new Report(plan, new Findings(score, measured, 1), cost);
    }
}
