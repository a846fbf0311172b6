package com.yourcaryourway.switchboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
final class StaticClientTest {
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final String SCRIPT = "/app/" + EdgeServer.CLIENT.buildId() + "/js/customer.js";

    private static EdgeServer edge;

    @BeforeAll
    static void open() throws Exception {
        edge = EdgeServer.open();
    }

    @AfterAll
    static void close() throws Exception {
        edge.close();
    }

    @Test
    void bothPagesAreServedAndRevalidatedByEtag() throws Exception {
        for (String path : new String[] {"/", "/agent"}) {
            HttpResponse<String> page = edge.get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(header(page, "content-type")).isEqualTo("text/html; charset=utf-8");
            assertThat(header(page, "cache-control")).isEqualTo("no-cache");

            HttpResponse<String> again = edge.get(path, "if-none-match", "\"other\", W/" + header(page, "etag"));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "etag")).isEqualTo(header(page, "etag"));
            assertThat(edge.get(path, "if-none-match", "\"other\"").statusCode())
                    .isEqualTo(200);
        }
        assertThat(edge.get("/").body()).contains("Customer");
        assertThat(edge.get("/agent").body()).contains("Agent");
    }

    @Test
    void aPageNamesItsOwnFilesByBuildAndTheyNeverChangeThere() throws Exception {
        assertThat(edge.get("/").body()).contains("src=\"" + SCRIPT + "\"").doesNotContain("/app/js");

        HttpResponse<String> script = edge.get(SCRIPT);

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(header(script, "content-type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(header(script, "cache-control")).isEqualTo(IMMUTABLE);
        assertThat(script.body()).contains("export const page");
    }

    @Test
    void aFileUnderTheNameOfAnotherBuildIsServedButNotKept() throws Exception {
        HttpResponse<String> script = edge.get("/app/0123456789abcdef/js/customer.js");

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(header(script, "cache-control")).isEqualTo("no-cache");
    }

    @Test
    void everyModuleOfTheImportMapIsServedForGood() throws Exception {
        String page = edge.get("/").body();
        Matcher target = Pattern.compile("\"([^\"]+)\":\"(/lib/[^\"]+)\"").matcher(importMap(page));

        int modules = 0;
        while (target.find()) {
            if (!target.group(1).endsWith("/")) {
                HttpResponse<String> module = edge.get(target.group(2));
                assertThat(module.statusCode()).as(target.group(2)).isEqualTo(200);
                assertThat(header(module, "cache-control")).isEqualTo(IMMUTABLE);
                modules++;
            }
        }

        assertThat(modules).isEqualTo(4);
        assertThat(importMap(page)).contains("\"lit/\":\"/lib/lit/3.3.2/\"", "\"@lit/reactive-element/\":");
    }

    @Test
    void everythingThatLitImportsIsInTheImportMap() throws Exception {
        String map = importMap(edge.get("/").body());

        Matcher imported = Pattern.compile("(?:from|import)\"([^.\"][^\"]*)\"")
                .matcher(edge.get("/lib/lit/3.3.2/index.js").body());

        int imports = 0;
        while (imported.find()) {
            String name = imported.group(1);
            String folder = name.replaceFirst("^((?:@[^/]+/)?[^/]+/).*", "$1");
            assertThat(map).containsAnyOf('"' + name + '"', '"' + folder + '"');
            imports++;
        }
        assertThat(imports).isPositive();
    }

    @Test
    void thePolicyCarriesTheHashOfTheImportMapAsItWasSent() throws Exception {
        HttpResponse<String> page = edge.get("/");

        String expected = Base64.getEncoder()
                .encodeToString(Digest.sha256(importMap(page.body()).getBytes(StandardCharsets.UTF_8)));
        assertThat(header(page, "content-security-policy")).contains("script-src 'self' 'sha256-" + expected + "';");
    }

    @Test
    void aClientThatTakesGzipGetsItUnderItsOwnEtag() throws Exception {
        HttpResponse<byte[]> plain = edge.getBytes(SCRIPT);
        HttpResponse<byte[]> small = edge.getBytes(SCRIPT, "accept-encoding", "br, gzip;q=0.8");

        assertThat(header(plain, "vary")).isEqualTo("accept-encoding");
        assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
        assertThat(header(small, "content-encoding")).isEqualTo("gzip");
        assertThat(header(small, "etag")).isNotEqualTo(header(plain, "etag"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes())
                .isEqualTo(plain.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "gzip; q=0.000, *", "identity", "*;q=0"})
    void aClientThatRefusesGzipGetsNone(String accepted) throws Exception {
        assertThat(edge.get(SCRIPT, "accept-encoding", accepted).headers().firstValue("content-encoding"))
                .isEmpty();
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() throws Exception {
        HttpResponse<String> get = edge.get(SCRIPT);
        HttpResponse<String> head = edge.send("HEAD", SCRIPT, BodyPublishers.noBody());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "content-length")).isEqualTo(header(get, "content-length"));
        assertThat(header(head, "etag")).isEqualTo(header(get, "etag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/../../pom.xml",
                "/app/x/%2e%2e/%2e%2e/logback.xml",
                "/app/x/..%2f..%2flogback.xml",
                "/app/x/js",
                "/app/x/",
                "/app/js",
                "/app",
                "/app/x/index.html",
                "/lib/lit/3.3.2/package.json",
                "/lib/lit/3.3.2/development/index.js",
                "/web-fixture/index.html",
            })
    void nothingElseIsReachable(String path) throws Exception {
        assertThat(edge.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aClientWithoutItsPagesIsRefusedAtStart() {
        assertThatThrownBy(() -> StaticClient.load("no-such-folder"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no-such-folder/index.html");
    }

    private static String importMap(String page) {
        Matcher element = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page);
        assertThat(element.find()).isTrue();
        return element.group(1);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
