package com.yourcaryourway.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.BesideOthers;
import com.yourcaryourway.switchboard.fixture.JarProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The fault checker against the jar that was built: every fault that there is, once, with clocks that are apart. It takes the
 * longest of all, so the build begins with it.
 */
@BesideOthers
@Order(1)
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
                "--nodes=4",
                "--rooms=20",
                "--rounds=1",
                "--quiet=1",
                "--silence=4",
                "--grace=10",
                "--clock-skew=30",
                "--seed=1",
                "--logs=logs",
                "--report=faults.html")) {
            int exit = checker.awaitExit(PATIENCE);

            assertThat(exit)
                    .as(() -> String.join("\n", checker.out()) + "\n" + String.join("\n", checker.err()))
                    .isZero();
            assertThat(String.join("\n", checker.out()))
                    .contains(
                            "cut",
                            "kill node-",
                            "drain node-",
                            "pause node-",
                            "hang node-",
                            "frozen node-",
                            "double-kill node-",
                            "roll",
                            "split node-",
                            "long-split node-");
            assertThat(Files.readString(folder.resolve("faults.html"))).contains("every promise was kept");
        }
    }
}
