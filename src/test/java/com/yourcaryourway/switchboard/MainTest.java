package com.yourcaryourway.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.FreePort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "--nonsense", "serve --nonsense", "serve --port", "serve 8081"})
    void aCommandLineThatCannotBeUsedEndsWith2AndShowsTheUsage(String line) {
        int code = line.isEmpty() ? run() : run(line.split(" ", -1));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: switchboard");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "serve --help"})
    void helpIsPrintedToStdout(String line) {
        assertThat(run(line.split(" ", -1))).isZero();
        assertThat(out.toString()).contains("Usage: switchboard");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theHelpOfServeNamesItsOptions() {
        run("serve", "--help");

        assertThat(out.toString())
                .contains(
                        "--config=FILE",
                        "--port=PORT",
                        "--admin-port=PORT",
                        "--cluster-port=PORT",
                        "--cluster-members=HOST:PORT",
                        "--cluster-name=NAME",
                        "--check-config");
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("switchboard ");
    }

    @Test
    void checkConfigPrintsWhatIsInEffect() {
        int code = run(
                "serve",
                "--check-config",
                "--port=0",
                "--admin-port=1",
                "--cluster-port=2",
                "--cluster-members=a:1,b:2",
                "--cluster-name=test");

        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("http:\n  host: 127.0.0.1\n  port: 0\n")
                .contains("admin:\n  host: 127.0.0.1\n  port: 1\n")
                .contains("  port: 2\n", "  name: test\n", "  - a:1\n  - b:2\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void allProblemsOfTheConfigurationAreOnStderrAndTheCodeIs2() throws IOException {
        var file = Files.writeString(folder.resolve("broken.yaml"), "limits:\n  frameBytes: 12\nnonsense: 1\n");

        assertThat(run("serve", "--config", file.toString(), "--port", "abc")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactlyInAnyOrder(
                        "limits.frameBytes: must be from 1024 to 65536, is 12",
                        "nonsense: is not a key",
                        "http.port: must be a whole number below 2147483648, is \"abc\" (--port)");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void checkConfigOfABrokenOneEndsWith2() {
        assertThat(run(
                        "serve",
                        "--check-config",
                        "--config",
                        folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is no such file");
    }

    @Test
    void eachPortThatIsTakenIsOneLineAndTheCodeIs3() throws IOException {
        try (var http = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var cluster = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = run(
                    "serve",
                    "--port=" + http.getLocalPort(),
                    "--admin-port=" + FreePort.next(),
                    "--cluster-port=" + cluster.getLocalPort());

            assertThat(code).isEqualTo(3);
            assertThat(err.toString().lines())
                    .containsExactly(
                            "port " + http.getLocalPort() + " is taken (http.port, on 127.0.0.1)",
                            "port " + cluster.getLocalPort() + " is taken (cluster.port, on 127.0.0.1)");
        }
    }

    @Test
    void aHostThatIsNotOursIsOneLineAndTheCodeIs3() throws IOException {
        // An address of TEST-NET-1 (RFC 5737), which no machine has.
        var file = Files.writeString(
                folder.resolve("host.yaml"), "http: {port: 0}\nadmin: {port: 0}\ncluster: {host: 192.0.2.1}\n");

        assertThat(run("serve", "--config", file.toString())).isEqualTo(3);
        assertThat(err.toString().lines())
                .containsExactly("host 192.0.2.1 is no address of this machine (cluster.host)");
    }
}
