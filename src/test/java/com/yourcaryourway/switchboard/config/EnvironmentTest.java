package com.yourcaryourway.switchboard.config;

import static com.yourcaryourway.switchboard.config.LoaderFixture.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {
    @ParameterizedTest
    @CsvSource({
        "http.port, SWITCHBOARD_HTTP_PORT",
        "sessions.grace, SWITCHBOARD_SESSIONS_GRACE",
        "cluster.busPort, SWITCHBOARD_CLUSTER_BUS_PORT",
        "limits.badFramesPerMinute, SWITCHBOARD_LIMITS_BAD_FRAMES_PER_MINUTE",
        "ice.servers[].credential, SWITCHBOARD_ICE_SERVERS_12_CREDENTIAL",
        "ice.servers[].credentialFile, SWITCHBOARD_ICE_SERVERS_0_CREDENTIAL_FILE",
    })
    void aKeyHasItsVariable(String path, String variable) {
        assertThat(Key.of(Config.class))
                .filteredOn(key -> key.environment().matcher(variable).matches())
                .extracting(Key::path)
                .containsExactly(path);
    }

    @Test
    void timeSpansNumbersAndTextComeFromTheEnvironment() {
        var config = sources()
                .environment("SWITCHBOARD_ROOMS_KEEP_CLOSED", "90m")
                .environment("SWITCHBOARD_CLUSTER_NAME", "42")
                .environment("SWITCHBOARD_CLUSTER_BACKUPS", "1")
                .load();

        assertThat(config.rooms().keepClosed()).isEqualTo(Duration.ofMinutes(90));
        assertThat(config.cluster().name()).isEqualTo("42");
        assertThat(config.cluster().backups()).isEqualTo(1);
    }

    @Test
    void aWholeIceServerCanComeFromTheEnvironment() {
        var ice = sources()
                .environment("SWITCHBOARD_ICE_SERVERS_0_URLS", "turn:a.example:3478,turns:a.example")
                .environment("SWITCHBOARD_ICE_SERVERS_0_USERNAME", "u")
                .environment("SWITCHBOARD_ICE_SERVERS_0_CREDENTIAL", "c")
                .environment("SWITCHBOARD_ICE_SERVERS_1_URLS", "stun:b.example")
                .environment("SWITCHBOARD_ICE_TRANSPORT_POLICY", "relay")
                .load()
                .ice();

        assertThat(ice.transportPolicy()).isEqualTo(Ice.RELAY);
        var servers = ice.servers();
        assertThat(servers).hasSize(2);
        assertThat(servers.get(0).urls()).containsExactly("turn:a.example:3478", "turns:a.example");
        assertThat(servers.get(0).credential()).isEqualTo("c");
        assertThat(servers.get(1).username()).isNull();
    }

    @Test
    void anItemBeyondTheEndOfItsListIsAProblem() {
        assertThat(sources()
                        .environment("SWITCHBOARD_ICE_SERVERS_1_URLS", "stun:a.example")
                        .problems())
                .containsExactly("ice.servers[1].urls: the list has only 0 items (SWITCHBOARD_ICE_SERVERS_1_URLS)");
    }

    @Test
    void variablesThatAreNotOursAreIgnored() {
        assertThat(sources()
                        .environment("PATH", "/bin")
                        .environment("SWITCHBOARD_NODE", "n1")
                        .environment("SWITCHBOARD_SERVICE_HOST", "10.0.0.1")
                        .environment("SWITCHBOARD_SERVICE_PORT_HTTP", "8081")
                        .environment("SWITCHBOARD_PORT", "tcp://10.0.0.1:8081")
                        .environment("SWITCHBOARD_PORT_8081_TCP_ADDR", "10.0.0.1")
                        .load())
                .isEqualTo(ConfigLoader.defaults());
    }
}
