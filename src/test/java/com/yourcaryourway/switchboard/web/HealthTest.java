package com.yourcaryourway.switchboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HealthTest {
    @ParameterizedTest
    @CsvSource({
        "true, true, false, false, 200",
        "false, true, false, false, 503",
        "true, false, false, false, 503",
        "true, true, true, false, 503",
        "true, true, false, true, 503",
    })
    void readinessTellsWhatItRestsOn(boolean joined, boolean acknowledged, boolean draining, boolean fenced, int status)
            throws Exception {
        Readiness readiness = new FixedReadiness(joined, acknowledged, draining, fenced);
        try (EdgeServer edge = EdgeServer.open(name -> Future.succeededFuture(true), readiness)) {
            HttpResponse<String> response = edge.get("/health/ready");

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.headers().firstValue("cache-control")).contains("no-store");
            assertThat(new JsonObject(response.body()))
                    .isEqualTo(new JsonObject()
                            .put("ready", status == 200)
                            .put("joined", joined)
                            .put("peersAcknowledged", acknowledged)
                            .put("draining", draining)
                            .put("fenced", fenced));
        }
    }

    @Test
    void aNodeThatIsNotReadyIsStillAlive() throws Exception {
        try (EdgeServer edge =
                EdgeServer.openAdmin(new FixedReadiness(false, false, true, true), new FixedMaintenance(false))) {
            assertThat(edge.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(edge.get("/health/ready").statusCode()).isEqualTo(503);
        }
    }
}
