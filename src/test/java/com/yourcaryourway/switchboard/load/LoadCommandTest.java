package com.yourcaryourway.switchboard.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.load.FakeServer.Fault;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Execution(ExecutionMode.CONCURRENT)
class LoadCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"--signal", "--chat", "--ids"})
    void aServerThatDeliversEachFrameOnceAndInOrderPasses(String traffic) {
        try (var server = new FakeServer(2, Fault.NONE)) {
            // More connections at once than the default pool of a client would open.
            int exit = run(server, traffic, "--rooms=40", "--rate=20", "--warmup=1");

            assertThat(exit).as(out + "\n" + err).isZero();
            assertThat(result("sent")).isEqualTo(3_200);
            assertThat(result("delivered")).isEqualTo(3_200);
            assertThat(result("acrossNodes")).isEqualTo(40);
            assertThat(server.acknowledged()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--signal, DROP,      lost",
        "--signal, DUPLICATE, duplicated",
        "--signal, SWAP,      reordered",
        "--chat,   DROP,      lost",
        "--chat,   SWAP,      reordered",
        "--chat,   REFUSE,    refused"
    })
    void aFaultyFrameIsFound(String traffic, Fault fault, String finding) {
        try (var server = new FakeServer(2, fault)) {
            int exit = run(server, traffic, "--rooms=2", "--rate=50", "--warmup=0", "--drain=3");

            assertThat(exit).isEqualTo(1);
            assertThat(result(finding)).isEqualTo(1);
            assertThat(out.toString()).containsPattern(finding + " +1\n").contains("FAILED");
        }
    }

    @Test
    void aDroppedConnectionIsFound() {
        try (var server = new FakeServer(1, Fault.CUT)) {
            int exit = run(server, "--chat", "--rooms=2", "--rate=50", "--warmup=0", "--drain=3");

            assertThat(exit).isEqualTo(1);
            assertThat(json().getJsonObject("errors").getInteger("closed_4000")).isEqualTo(1);
            assertThat(result("lost")).isPositive();
        }
    }

    @Test
    void latencyAndCostAreReported() {
        try (var server = new FakeServer(1, Fault.NONE)) {
            run(server, "--chat", "--rooms=5", "--rate=20", "--warmup=0");

            var latency = json().getJsonObject("latency");
            assertThat(latency.getInteger("count")).isEqualTo(200);
            assertThat(latency.getDouble("max")).isBetween(0.001, 10_000.0);
            assertThat(json().getJsonObject("okAfter").getInteger("count")).isEqualTo(200);
            // One second of CPU and 5000 operations between the scrapes, for at most 200 frames.
            double micros = json().getDouble("nodeMicrosPerFrame");
            assertThat(micros).isGreaterThanOrEqualTo(5_000);
            assertThat(json().getDouble("hazelcastOperationsPerFrame")).isCloseTo(micros / 200, Offset.offset(1e-6));
            assertThat(json().getDouble("ownMicrosPerFrame")).isPositive();
            assertThat(out.toString()).contains("n/a"); // The fake server does not count frames.
        }
    }

    @Test
    void idleSessionsAreKeptAndWeighed() {
        try (var server = new FakeServer(2, Fault.NONE)) {
            int exit = run(server, "--idle=150");

            assertThat(exit).isZero();
            assertThat(json().getInteger("sessions")).isEqualTo(150);
            assertThat(json().getDouble("bytesPerSession")).isEqualTo(4.0 * (1 << 20) / 150);
            assertThat(out.toString()).contains("RSS            27.3 KiB per session");
        }
    }

    @Test
    void aRoomThatCannotBeOpenedStopsTheRun() {
        try (var server = new FakeServer(1, Fault.NO_JOIN)) {
            int exit = run(server, "--rooms=1");

            assertThat(exit).isEqualTo(3);
            assertThat(err.toString())
                    .contains("room 0, agent at ws://127.0.0.1:")
                    .contains("no_such_room");
        }
    }

    @Test
    void aNodeThatIsNotThereStopsTheRun() {
        List<String> urls;
        try (var server = new FakeServer(1, Fault.NONE)) {
            urls = server.urls();
        }

        int exit = run(urls, "--idle=2");

        assertThat(exit).isEqualTo(3);
        assertThat(err.toString()).contains("session 0 at ws://127.0.0.1:").contains("refused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rooms=1                                           | --url is needed",
                "--url=ws://127.0.0.1:1                              | --rooms or --idle is needed",
                "--url=ws://127.0.0.1:1 --rooms=0                    | --rooms must be at least 1",
                "--url=ws://127.0.0.1:1 --rooms=1 --idle=1           | exclude each other",
                "--url=ws://127.0.0.1:1 --rooms=1 --chat --signal    | exclude each other",
                "--url=ws://127.0.0.1:1 --rooms=1 --rate=0           | --rate must be",
                "--url=ws://127.0.0.1:1 --rooms=1 --size=4001        | --size must be",
                "--url=ws://127.0.0.1:1 --rooms=1 --rate=x           | --rate",
                "--url=http://127.0.0.1:1 --rooms=1                  | must begin with ws://",
                "--url=ws://127.0.0.1:1 --rooms=1 --unknown          | Unknown option"
            })
    void badUsageIsTold(String arguments, String problem) {
        int exit = execute(List.of(arguments.split(" ")));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains(problem);
    }

    private int run(FakeServer server, String... arguments) {
        return run(server.urls(), arguments);
    }

    private int run(List<String> urls, String... arguments) {
        var all = new ArrayList<>(urls);
        all.addAll(List.of(arguments));
        all.add("--seconds=1");
        all.add("--json=" + folder.resolve("result.json"));
        return execute(all);
    }

    private int execute(List<String> arguments) {
        return new CommandLine(new LoadCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private int result(String field) {
        return json().getInteger(field);
    }

    private JsonObject json() {
        try {
            return new JsonObject(Files.readString(folder.resolve("result.json")));
        } catch (IOException e) {
            throw new AssertionError(out + "\n" + err, e);
        }
    }
}
