package com.yourcaryourway.switchboard.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
final class BalancerTest {
    private BalancerFixture balancer;

    @BeforeEach
    void open() throws Exception {
        balancer = new BalancerFixture(Duration.ofMillis(50));
    }

    @AfterEach
    void close() throws Exception {
        balancer.close();
    }

    @Test
    void readyNodesAnswerInTurn() throws Exception {
        String first = balancer.get("/").body();
        String second = balancer.get("/").body();

        assertThat(second).isNotEqualTo(first);
        assertThat(balancer.get("/").body()).isEqualTo(first);
    }

    @Test
    void aNodeLearnsWhoAskedForWhichHost() throws Exception {
        String host = "127.0.0.1:" + balancer.port();

        assertThat(balancer.get("/headers").body()).isEqualTo(host + "|127.0.0.1|http|" + host);
    }

    @Test
    void bodiesPassInBothDirections() throws Exception {
        String body = "0123456789".repeat(50_000);

        assertThat(balancer.post("/echo", body).body()).isEqualTo(body);
    }

    @Test
    void aNodeThatIsNotReadyIsLeftOutUntilItIs() throws Exception {
        balancer.a.ready(503);
        balancer.awaitStatus(status -> status.contains("answered 503"));
        assertThat(balancer.whoAnswers()).containsExactly("B");

        balancer.a.ready(200);
        balancer.awaitStatus(status -> !status.contains("false"));
        assertThat(balancer.whoAnswers()).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void withoutAReadyNodeTheAnswerIsATemporaryProblem() throws Exception {
        balancer.a.ready(503);
        balancer.b.ready(503);
        balancer.awaitStatus(status -> !status.contains("true"));

        HttpResponse<String> response = balancer.get("/");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(new JsonObject(response.body()).getString("code")).isEqualTo("unavailable");
        assertThat(new JsonObject(response.body()).getBoolean("temporary")).isTrue();
    }

    @Test
    void aNodeThatBreaksInMidAnswerIsAProblemToo() throws Exception {
        HttpResponse<String> response = balancer.get("/break");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(new JsonObject(response.body()).getString("code")).isEqualTo("unavailable");
    }

    @Test
    void theStatusNamesEachNode() throws Exception {
        JsonObject status = new JsonObject(balancer.get("/balance/status").body());

        assertThat(status.getJsonArray("backends"))
                .containsExactly(
                        new JsonObject()
                                .put("address", balancer.a.address().toString())
                                .put("ready", true)
                                .put("reason", "ready"),
                        new JsonObject()
                                .put("address", balancer.b.address().toString())
                                .put("ready", true)
                                .put("reason", "ready"));
    }
}
