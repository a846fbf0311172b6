package com.yourcaryourway.switchboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
final class PublicRouterTest {
    private static EdgeServer edge;

    @BeforeAll
    static void open() throws Exception {
        edge = EdgeServer.open();
    }

    @AfterAll
    static void close() throws Exception {
        edge.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lib/lit/3.3.2/index.js", "/health/live", "/metrics", "/nothing", "/api/nothing"})
    void everyAnswerCarriesTheSecurityHeaders(String path) throws Exception {
        HttpResponse<String> response = edge.get(path);

        assertThat(header(response, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(response, "referrer-policy")).isEqualTo("no-referrer");
        assertThat(header(response, "cross-origin-opener-policy")).isEqualTo("same-origin");
        assertThat(header(response, "permissions-policy"))
                .contains("camera=(self), microphone=(self), display-capture=(self)");
        assertThat(header(response, "content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/agent"})
    void aPageMayOnlyUseItsOwnSite(String path) throws Exception {
        assertThat(header(edge.get(path), "content-security-policy"))
                .matches("default-src 'none'; script-src 'self' 'sha256-[A-Za-z0-9+/=]{44}'; style-src 'self'; "
                        + "img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; worker-src 'self'; "
                        + "connect-src 'self' ws://127\\.0\\.0\\.1:" + edge.port() + "; base-uri 'none'; "
                        + "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
                        + "trusted-types lit-html");
    }

    @Test
    void strictTransportIsAskedForOnlyBehindTls() throws Exception {
        assertThat(edge.get("/").headers().firstValue("strict-transport-security"))
                .isEmpty();

        HttpResponse<String> secure = edge.get("/", "x-forwarded-proto", "https");

        assertThat(header(secure, "strict-transport-security")).isEqualTo("max-age=31536000");
        assertThat(header(secure, "content-security-policy")).contains("connect-src 'self' wss://127.0.0.1:");
    }

    @Test
    void aForgedHostPutsNothingIntoThePolicy() throws Exception {
        String response = raw("GET / HTTP/1.1\r\nHost: a;script-src*\r\nConnection: close\r\n\r\n");

        assertThat(response).doesNotContain("a;script-src");
    }

    @Test
    void anUnknownPathIsAPageForPeopleAndADocumentForPrograms() throws Exception {
        HttpResponse<String> page = edge.get("/nothing", "accept", "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(header(page, "content-type")).startsWith("text/html");

        for (HttpResponse<String> document :
                List.of(edge.get("/nothing"), edge.get("/api/nothing", "accept", "text/html"))) {
            assertThat(document.statusCode()).isEqualTo(404);
            assertThat(header(document, "content-type")).isEqualTo("application/problem+json");
            assertThat(new JsonObject(document.body()).getString("code")).isEqualTo("not_found");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/agent", "/health/live", "/health/ready", "/metrics", "/lib/lit/3.3.2/index.js"})
    void whatIsReadCannotBeWritten(String path) throws Exception {
        HttpResponse<String> response = edge.post(path, "x");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "allow")).isEqualTo("GET, HEAD");
        assertThat(header(response, "content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void headOfAnUnknownPathHasNoBody() throws Exception {
        HttpResponse<String> response = edge.send("HEAD", "/api/nothing", BodyPublishers.noBody());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/metrics"})
    void headHasNoBodyEither(String path) throws Exception {
        String response = raw("HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    }

    @Test
    void aPathThatCannotBeReadIsBad() throws Exception {
        String response = raw("GET /app/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.1 400").contains("application/problem+json", "bad_frame");
    }

    private static String raw(String request) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), edge.port());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(10_000);
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
