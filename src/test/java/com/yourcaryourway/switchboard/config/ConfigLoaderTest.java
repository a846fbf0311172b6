package com.yourcaryourway.switchboard.config;

import static com.yourcaryourway.switchboard.config.LoaderFixture.sources;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void withoutAnySourceTheNodeIsAloneOnLoopback() {
        var config = ConfigLoader.defaults();

        assertThat(config.http()).isEqualTo(new Http("127.0.0.1", 8081, List.of(), 0));
        assertThat(config.admin()).isEqualTo(new Admin("127.0.0.1", 9081));
        assertThat(config.cluster().members()).isEmpty();
        assertThat(config.cluster().host()).isEqualTo("127.0.0.1");
        assertThat(config.limits())
                .isEqualTo(new Limits(65_536, 4_000, 100, 200, 2_048, 2_097_152, 10, Duration.ofSeconds(5), 75));
        assertThat(config.sessions())
                .isEqualTo(new Sessions(
                        Duration.ofSeconds(4), Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofSeconds(2)));
        assertThat(config.shutdown()).isEqualTo(new Shutdown(Duration.ofSeconds(5), 500, Duration.ofSeconds(20)));
    }

    @Test
    void aFileChangesWhatItNamesAndKeepsTheRest() throws IOException {
        var config = sources()
                .file(folder, "http:\n  port: 7000\n  origins: [https://a.example]\nsessions:\n  grace: 500ms\n")
                .load();

        assertThat(config.http().port()).isEqualTo(7_000);
        assertThat(config.http().host()).isEqualTo("127.0.0.1");
        assertThat(config.http().origins()).containsExactly("https://a.example");
        assertThat(config.sessions().grace()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.admin().port()).isEqualTo(9_081);
    }

    @Test
    void theEnvironmentWinsOverTheFileAndAnOptionOverBoth() throws IOException {
        var config = sources()
                .file(folder, "http:\n  port: 1001\nadmin:\n  port: 1002\ncluster:\n  port: 1003\n")
                .environment("SWITCHBOARD_ADMIN_PORT", "2002")
                .environment("SWITCHBOARD_CLUSTER_PORT", "2003")
                .option("--cluster-port", "cluster.port", "3003")
                .load();

        assertThat(config.http().port()).isEqualTo(1_001);
        assertThat(config.admin().port()).isEqualTo(2_002);
        assertThat(config.cluster().port()).isEqualTo(3_003);
    }

    @Test
    void listsOfTheCommandLineAreSeparatedByCommas() {
        assertThat(ConfigLoader.with(Map.of("cluster.members", "127.0.0.1:5701, [::1]:5702,node-3.example:5703"))
                        .cluster()
                        .members())
                .containsExactly("127.0.0.1:5701", "[::1]:5702", "node-3.example:5703");
    }

    @Test
    void anEmptyListOfTheEnvironmentEmptiesTheOneOfTheFile() throws IOException {
        var config = sources()
                .file(folder, "cluster:\n  members: [\"127.0.0.1:5701\"]\n")
                .environment("SWITCHBOARD_CLUSTER_MEMBERS", "")
                .load();

        assertThat(config.cluster().members()).isEmpty();
    }

    @Test
    void anEmptyFileAndASectionWhoseKeysAreCommentedOutChangeNothing() throws IOException {
        assertThat(sources().file(folder, "# nothing\n").load()).isEqualTo(ConfigLoader.defaults());
        assertThat(sources().file(folder, "http:\n  # port: 1\n").load()).isEqualTo(ConfigLoader.defaults());
    }

    @Test
    void portZeroIsAllowedEverywhereAtOnce() {
        var config = ConfigLoader.with(
                Map.of("http.port", "0", "admin.port", "0", "cluster.port", "0", "cluster.busPort", "0"));

        assertThat(config.http().port()).isZero();
        assertThat(config.admin().port()).isZero();
    }

    @Test
    void overridesOfTestsAreChecked() {
        assertThatThrownBy(() -> ConfigLoader.with(Map.of("http.prot", "1")))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage("http.prot: is not a key");
    }
}
