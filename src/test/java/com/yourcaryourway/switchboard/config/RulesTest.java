package com.yourcaryourway.switchboard.config;

import static com.yourcaryourway.switchboard.config.LoaderFixture.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http.host                  |                  | http.host: must not be empty
            http.origins               | https://a.example/path | http.origins[0]: must be an origin such as https://support.example.org, is https://a.example/path
            http.origins               | https://a.example,* | http.origins[1]: must be an origin such as https://support.example.org, is *
            admin.port                 | 8081             | admin.port: is http.port too: 8081
            cluster.port               | 9081             | cluster.port: is admin.port too: 9081
            cluster.port               | 8081             | cluster.port: is http.port too: 8081
            cluster.busPort            | 5701             | cluster.busPort: is cluster.port too: 5701
            cluster.busPort            | 8081             | cluster.busPort: is http.port too: 8081
            cluster.join               | zookeeper        | cluster.join: must be tcp-ip, kubernetes or multicast, is zookeeper
            cluster.join               | kubernetes       | cluster.kubernetesService: must name the headless service when cluster.join is kubernetes
            cluster.members            | 127.0.0.1        | cluster.members[0]: must be host:port, is 127.0.0.1
            cluster.members            | a:1,b:65536      | cluster.members[1]: must be host:port, is b:65536
            cluster.heartbeat          | 5s               | cluster.silence: must be more than twice cluster.heartbeat, is 10s
            cluster.heartbeat          | 1500ms           | cluster.heartbeat: must be whole seconds, is 1500ms
            cluster.silence            | 61s              | cluster.silence: must be from 3s to 1m, is 61s
            cluster.backups            | 7                | cluster.backups: must be from 1 to 6, is 7
            limits.textChars           | 4001             | limits.textChars: must be from 1 to 4000, is 4001
            limits.outboxBytes         | 20000            | limits.outboxBytes: must hold at least one frame of limits.frameBytes
            sessions.tombstone         | 29s              | sessions.tombstone: must not be shorter than sessions.grace
            ice.transportPolicy        | direct           | ice.transportPolicy: must be all or relay, is direct
            ice.transportPolicy        | relay            | ice.transportPolicy: must not be relay while ice.servers has no turn: URL
            shutdown.balancer          | 20s              | shutdown.balancer: must be shorter than shutdown.deadline
            shutdown.pace              | 9                | shutdown.pace: must be from 10 to 100000, is 9
            shutdown.deadline          | 0s               | shutdown.deadline: must be from 1s to 10m, is 0s
            """)
    void aValueAgainstARuleIsRefused(String path, String value, String problem) {
        assertThat(sources().option("--x", path, value == null ? "" : value).problems().stream()
                        .map(line -> line.replace(" (--x)", "")))
                .contains(problem);
    }

    @Test
    void membersBelongToTcpIpOnly() {
        assertThat(sources()
                        .option("--x", "cluster.members", "a:1")
                        .option("--y", "cluster.join", "multicast")
                        .problems())
                .containsExactly("cluster.members: must be empty unless cluster.join is tcp-ip (--x)");
    }

    @Test
    void onePortOnTwoAddressesIsFineUnlessOneOfThemIsAll() {
        assertThat(ConfigLoader.with(Map.of("http.host", "10.0.0.1", "http.port", "9081"))
                        .admin()
                        .port())
                .isEqualTo(9_081);
        assertThat(sources()
                        .option("--x", "http.host", "0.0.0.0")
                        .option("--y", "http.port", "9081")
                        .problems())
                .containsExactly("admin.port: is http.port too: 9081");
    }

    @Test
    void originsWithAPortAndAnAddressAreFine() {
        assertThat(ConfigLoader.with(Map.of("http.origins", "http://localhost:5173,https://[::1]:8443"))
                        .http()
                        .origins())
                .isEqualTo(List.of("http://localhost:5173", "https://[::1]:8443"));
    }
}
