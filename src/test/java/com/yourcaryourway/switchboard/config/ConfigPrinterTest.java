package com.yourcaryourway.switchboard.config;

import static com.yourcaryourway.switchboard.config.LoaderFixture.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigPrinterTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void whatIsPrintedCanBeReadAgain() throws IOException {
        var config = ConfigLoader.with(Map.of(
                "cluster.name", "42",
                "cluster.members", "127.0.0.1:5701,[::1]:5702",
                "sessions.grace", "1500ms",
                "rooms.keepClosed", "90m"));

        assertThat(sources().file(folder, ConfigPrinter.print(config)).load()).isEqualTo(config);
    }

    @Test
    void everyKeyIsPrintedInTheOrderOfTheRecords() {
        assertThat(ConfigPrinter.print(ConfigLoader.defaults()))
                .startsWith("http:\n  host: 127.0.0.1\n  port: 8081\n  origins: []\n  loops: 0\nadmin:\n")
                .contains("  grace: 30s\n")
                .endsWith("shutdown:\n  balancer: 5s\n  pace: 500\n  deadline: 20s\n");
    }
}
