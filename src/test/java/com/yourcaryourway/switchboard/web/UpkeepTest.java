package com.yourcaryourway.switchboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UpkeepTest {
    private final FixedMaintenance node = new FixedMaintenance(true);

    @Test
    void aDrainThatIsAskedForAgainIsAnsweredTheSame() throws Exception {
        try (EdgeServer edge = EdgeServer.openAdmin(FixedReadiness.READY, node)) {
            for (int call = 1; call <= 2; call++) {
                HttpResponse<String> response = edge.post("/admin/drain", "");

                assertThat(response.statusCode()).isEqualTo(202);
                assertThat(new JsonObject(response.body())).isEqualTo(new JsonObject().put("draining", true));
                assertThat(response.headers().firstValue("cache-control")).contains("no-store");
                assertThat(node.drains()).hasValue(call);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE"})
    void onlyPostDrains(String method) throws Exception {
        try (EdgeServer edge = EdgeServer.openAdmin(FixedReadiness.READY, node)) {
            HttpResponse<String> response = edge.send(method, "/admin/drain", BodyPublishers.noBody());

            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.headers().firstValue("allow")).contains("POST");
            assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
            assertThat(node.drains()).hasValue(0);
        }
    }

    @Test
    void aPageDrainsNothing() throws Exception {
        try (EdgeServer edge = EdgeServer.openAdmin(FixedReadiness.READY, node)) {
            HttpResponse<String> response = edge.post("/admin/drain", "", "Origin", "https://hostile.example");

            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(new JsonObject(response.body()).getString("code")).isEqualTo("not_permitted");
            assertThat(node.drains()).hasValue(0);
        }
    }

    @Test
    void thePublicPortDrainsNothing() throws Exception {
        try (EdgeServer edge = EdgeServer.open()) {
            assertThat(edge.post("/admin/drain", "").statusCode()).isEqualTo(404);
            assertThat(edge.get("/health/safe").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 200", "false, 503"})
    void aRollOutIsToldWhetherTheClusterHasItsCopies(boolean safe, int status) throws Exception {
        try (EdgeServer edge = EdgeServer.openAdmin(FixedReadiness.READY, new FixedMaintenance(safe))) {
            HttpResponse<String> response = edge.get("/health/safe");

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(new JsonObject(response.body())).isEqualTo(new JsonObject().put("safe", safe));
        }
    }
}
