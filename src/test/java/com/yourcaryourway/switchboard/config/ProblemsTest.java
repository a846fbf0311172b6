package com.yourcaryourway.switchboard.config;

import static com.yourcaryourway.switchboard.config.LoaderFixture.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void allProblemsOfAllSourcesAreReportedAtOnce() throws IOException {
        var problems = sources()
                .file(folder, """
                        limits:
                          frameBytes: 12
                          textChars: lots
                          burst: -1
                        sessions:
                          grace: 30
                        nonsense: 1
                        """)
                .environment("SWITCHBOARD_HTTP_LOOPS", "many")
                .environment("SWITCHBOARD_HTTP_HTOS", "x")
                .option("--port", "http.port", "70000")
                .problems();

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "limits.frameBytes: must be from 1024 to 65536, is 12",
                        "limits.textChars: must be a whole number below 2147483648, is \"lots\"",
                        "limits.burst: must be from 1 to 100000, is -1",
                        "sessions.grace: must be a time span such as 500ms, 30s, 10m or 1h, is 30",
                        "nonsense: is not a key",
                        "http.loops: must be a whole number below 2147483648, is \"many\" (SWITCHBOARD_HTTP_LOOPS)",
                        "SWITCHBOARD_HTTP_HTOS: is not a setting",
                        "http.port: must be from 0 to 65535, is 70000 (--port)");
    }

    @Test
    void valuesOfTheWrongTypeAreProblems() throws IOException {
        assertThat(sources().file(folder, """
                                http:
                                  port: "8081"
                                  host: 5
                                  origins: https://a.example
                                  loops: 1.5
                                admin: 9081
                                cluster:
                                  name:
                                  members: [5701]
                                  linkBytes: 4294967296
                                """).problems())
                .containsExactlyInAnyOrder(
                        "http.port: must be a whole number below 2147483648, is \"8081\"",
                        "http.host: must be text in quotes, is 5",
                        "http.origins: must be a list; [] is the empty one",
                        "http.loops: must be a whole number below 2147483648, is 1.5",
                        "admin: must be a section with keys",
                        "cluster.name: has no value",
                        "cluster.members[0]: must be text in quotes, is 5701",
                        "cluster.linkBytes: must be a whole number below 2147483648, is 4294967296");
    }

    @Test
    void unknownKeysAreFoundAtEveryDepth() throws IOException {
        assertThat(sources().file(folder, """
                                htpp: {}
                                http:
                                  prot: 1
                                ice:
                                  servers:
                                    - urls: ["stun:a.example"]
                                      user: x
                                """).problems())
                .containsExactlyInAnyOrder(
                        "htpp: is not a key", "http.prot: is not a key", "ice.servers[0].user: is not a key");
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        var missing = folder.resolve("nowhere.yaml");

        assertThat(sources().file(missing).problems()).containsExactly(missing + ": there is no such file");
    }

    @Test
    void aFolderIsNoFile() {
        assertThat(sources().file(folder).problems())
                .singleElement()
                .asString()
                .startsWith(folder + ": cannot be read");
    }

    @Test
    void brokenYamlIsReportedWithItsLineAndTheOtherSourcesAreStillLookedAt() throws IOException {
        assertThat(sources()
                        .file(folder, "http:\n  port: 1\n  host: [a\nadmin: x\n")
                        .environment("SWITCHBOARD_HTTP_PORT", "-5")
                        .problems())
                .hasSize(2)
                .anyMatch(problem -> problem.startsWith(folder.resolve("test.yaml") + ":4: "))
                .anyMatch(problem -> problem.startsWith("http.port: "));
    }

    @Test
    void aKeyThatIsThereTwiceIsReportedWithItsLine() throws IOException {
        assertThat(sources().file(folder, "http:\n  port: 1\n  port: 2\n").problems())
                .singleElement()
                .asString()
                .startsWith(folder.resolve("test.yaml") + ":3: ")
                .contains("port");
    }

    @Test
    void aFileOfAnotherShapeIsAProblem() throws IOException {
        assertThat(sources().file(folder, "- a\n- b\n").problems())
                .containsExactly(folder.resolve("test.yaml") + ": must hold keys and values");
        assertThat(sources()
                        .file(folder, "http:\n  port: 1\n---\nhttp:\n  port: 2\n")
                        .problems())
                .containsExactly(folder.resolve("test.yaml") + ": must be one document");
    }
}
