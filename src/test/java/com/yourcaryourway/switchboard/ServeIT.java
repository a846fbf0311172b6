package com.yourcaryourway.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.BesideOthers;
import com.yourcaryourway.switchboard.fixture.FreePort;
import com.yourcaryourway.switchboard.fixture.JarProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code serve} as a process of the jar. */
@BesideOthers
class ServeIT {
    private static final Pattern LISTENING = Pattern.compile(
            "switchboard node (\\S+) listening on http://127\\.0\\.0\\.1:(\\d+) \\(admin http://127\\.0\\.0\\.1:(\\d+)\\)");
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(20);

    @TempDir
    Path folder = Path.of("");

    private JarProcess serve(Map<String, String> environment, String... options) throws Exception {
        var arguments = new String[options.length + 1];
        arguments[0] = "serve";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return JarProcess.start(folder, environment, arguments);
    }

    private JarProcess serveOnFreePorts() throws Exception {
        return serve(Map.of(), "--port=0", "--admin-port=0", "--cluster-port=" + FreePort.next());
    }

    @Test
    void itSaysWhereItListensAndIsReadyThere() throws Exception {
        try (var node = serveOnFreePorts()) {
            var listening = LISTENING.matcher(node.awaitLine(line -> line.startsWith("switchboard node"), START));

            assertThat(listening.matches()).as(listening.toString()).isTrue();
            awaitReady(listening.group(3), node);
            assertThat(node.out()).hasSize(1);
        }
    }

    @Test
    void sigtermEndsItWith0() throws Exception {
        try (var node = serveOnFreePorts()) {
            node.awaitLine(LISTENING.asMatchPredicate(), START);

            node.sendSigterm();

            assertThat(node.awaitExit(STOP)).isZero();
        }
    }

    @Test
    void sigintEndsItWith0() throws Exception {
        try (var node = serveOnFreePorts()) {
            node.awaitLine(LISTENING.asMatchPredicate(), START);

            new ProcessBuilder("kill", "-INT", Long.toString(node.pid()))
                    .start()
                    .waitFor();

            assertThat(node.awaitExit(STOP)).isZero();
        }
    }

    @Test
    void theEnvironmentIsReadAndTheOptionsWin() throws Exception {
        int port = FreePort.next();
        var environment = Map.of(
                "SWITCHBOARD_HTTP_PORT", Integer.toString(port),
                "SWITCHBOARD_ADMIN_PORT", "1",
                "SWITCHBOARD_CLUSTER_PORT", Integer.toString(FreePort.next()));

        try (var node = serve(environment, "--admin-port=0")) {
            var line = node.awaitLine(LISTENING.asMatchPredicate(), START);

            assertThat(line).contains(" listening on http://127.0.0.1:" + port + " ");
        }
    }

    @Test
    void theFileInTheFolderConfIsUsedWithoutBeingNamed() throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve("conf")).resolve("switchboard.yaml"), "nonsense: 1\n");

        try (var node = serve(Map.of())) {
            assertThat(node.awaitExit(START)).isEqualTo(2);
            assertThat(node.err()).containsExactly("nonsense: is not a key");
        }
    }

    @Test
    void aPortThatIsTakenIsOneLineAndTheCodeIs3() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var node = serve(Map.of(), "--port=" + taken.getLocalPort(), "--admin-port=0", "--cluster-port=0")) {
            assertThat(node.awaitExit(START)).isEqualTo(3);
            assertThat(node.err())
                    .containsExactly("port " + taken.getLocalPort() + " is taken (http.port, on 127.0.0.1)");
        }
    }

    @Test
    void checkConfigPrintsTheDefaultsOfTheJar() throws Exception {
        try (var node = serve(Map.of(), "--check-config")) {
            assertThat(node.awaitExit(START)).isZero();
            assertThat(node.out()).startsWith("http:", "  host: 127.0.0.1", "  port: 8081");
            assertThat(node.err()).isEmpty();
        }
    }

    @Test
    void aCommandLineThatCannotBeUsedEndsWith2() throws Exception {
        try (var process = JarProcess.start(folder, Map.of(), "nonsense")) {
            assertThat(process.awaitExit(START)).isEqualTo(2);
            assertThat(process.err()).anyMatch(line -> line.startsWith("Usage: switchboard"));
        }
    }

    @Test
    void theVersionIsTheOneOfTheJar() throws Exception {
        try (var process = JarProcess.start(folder, Map.of(), "--version")) {
            assertThat(process.awaitExit(START)).isZero();
            assertThat(process.out()).singleElement().asString().matches("switchboard \\d+\\.\\d+\\.\\d+.*");
        }
    }

    private static void awaitReady(String adminPort, JarProcess node) throws Exception {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + adminPort + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + START.toNanos();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        while (status != 200) {
            assertThat(System.nanoTime() - deadline)
                    .as("still %s: %s", status, node.err())
                    .isNegative();
            status = client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
