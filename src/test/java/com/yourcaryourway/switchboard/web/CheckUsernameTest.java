package com.yourcaryourway.switchboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
final class CheckUsernameTest {
    private static final String PATH = "/api/check-username";
    private static final String[] JSON = {"content-type", "application/json; charset=utf-8"};

    private static EdgeServer edge;

    @BeforeAll
    static void open() throws Exception {
        edge = EdgeServer.open(CheckUsernameTest::free, FixedReadiness.READY);
    }

    @AfterAll
    static void close() throws Exception {
        edge.close();
    }

    private static Future<Boolean> free(String name) {
        return switch (name) {
            case "Lost" -> Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE, "a node was lost"));
            case "Broken" -> Future.failedFuture(new IllegalStateException("secret detail"));
            case "Thrown" -> throw new IllegalStateException("secret detail");
            default -> Future.succeededFuture(!name.equals("Ana"));
        };
    }

    @Test
    void aFreeNameIsOk() throws Exception {
        HttpResponse<String> response = edge.post(PATH, "{\"userName\":\"Ben\"}", JSON);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"message\":\"OK !\"}");
        assertThat(response.headers().firstValue("content-type")).contains("application/json");
    }

    @Test
    void aNameInUseIsAConflictAlsoWithSpacesAround() throws Exception {
        assertProblem(edge.post(PATH, "{\"userName\":\" Ana \"}", JSON), 409, "name_taken", "Username already taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{}", "{\"userName\":\"\"}", "{\"userName\":\"  \"}", "{\"userName\":{}}"
            })
    void aBodyWithoutANameIsBad(String body) throws Exception {
        assertProblem(edge.post(PATH, body, JSON), 400, "bad_frame", "Bad request, invalid body or username");
    }

    @Test
    void aNameLongerThanANameCanBeIsBad() throws Exception {
        assertProblem(
                edge.post(PATH, "{\"userName\":\"" + "x".repeat(65) + "\"}", JSON),
                400,
                "bad_frame",
                "Bad request, invalid body or username");
    }

    @Test
    void aBodyAbove4KiBIsTooLarge() throws Exception {
        String body = "{\"userName\":\"" + "x".repeat(4096) + "\"}";

        assertThat(edge.post(PATH, body, JSON).statusCode()).isEqualTo(413);
        // The same without a declared length.
        HttpResponse<String> chunked = edge.send(
                "POST",
                PATH,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))),
                JSON);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(new JsonObject(chunked.body()).getString("code")).isEqualTo("too_large");
    }

    @Test
    void anythingButJsonIsUnsupported() throws Exception {
        for (String[] type : new String[][] {{}, {"content-type", "application/x-www-form-urlencoded"}}) {
            HttpResponse<String> response = edge.post(PATH, "{\"userName\":\"Ben\"}", type);
            assertThat(response.statusCode()).isEqualTo(415);
            assertThat(new JsonObject(response.body()).getString("code")).isEqualTo("unsupported_media_type");
        }
    }

    @Test
    void aClusterThatCannotTellIsTemporary() throws Exception {
        HttpResponse<String> response = edge.post(PATH, "{\"userName\":\"Lost\"}", JSON);

        assertProblem(response, 503, "unavailable", "a node was lost");
        assertThat(new JsonObject(response.body()).getBoolean("temporary")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken", "Thrown"})
    void aFaultIsToldWithoutItsCause(String name) throws Exception {
        HttpResponse<String> response = edge.post(PATH, "{\"userName\":\"" + name + "\"}", JSON);

        assertProblem(response, 500, "internal", Problem.INTERNAL.message());
        assertThat(response.body()).doesNotContain("secret", "Exception");
    }

    @Test
    void onlyPostIsAllowed() throws Exception {
        HttpResponse<String> response = edge.get(PATH);

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("allow")).contains("POST");
        assertThat(new JsonObject(response.body()).getString("code")).isEqualTo("method_not_allowed");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code, String message) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        JsonObject problem = new JsonObject(response.body());
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getString("message")).isEqualTo(message);
    }
}
