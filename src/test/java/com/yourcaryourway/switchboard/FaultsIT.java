package com.yourcaryourway.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.JarProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The fault checker against the jar that was built: a short run of the faults that every build must survive. Those after
 * which a signal may still come twice, since its home died before it sent the receipt, are not among them.
 */
class FaultsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theClusterKeepsItsPromisesWhileItIsTreatedBadly() throws Exception {
        try (var checker = JarProcess.start(
                folder,
                Map.of(),
                "check-faults",
                "--nodes=3",
                "--rooms=20",
                "--seconds=50",
                "--seed=20",
                "--faults=cut,pause,drain",
                "--logs=logs",
                "--report=faults.html")) {
            int exit = checker.awaitExit(PATIENCE);

            assertThat(exit)
                    .as(() -> String.join("\n", checker.out()) + "\n" + String.join("\n", checker.err()))
                    .isZero();
            assertThat(String.join("\n", checker.out())).contains("cut", "pause node-", "drain node-");
            assertThat(Files.readString(folder.resolve("faults.html"))).contains("every promise was kept");
        }
    }
}
