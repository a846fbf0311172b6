package com.yourcaryourway.switchboard.load.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeAddressTest {
    @ParameterizedTest
    @CsvSource({
        "ws://127.0.0.1:8081,       ws://127.0.0.1:8081/ws",
        "ws://127.0.0.1:8081/,      ws://127.0.0.1:8081/ws",
        "ws://127.0.0.1:8081/x/ws,  ws://127.0.0.1:8081/x/ws",
        "ws://example.test,         ws://example.test:80/ws",
        "wss://example.test,        wss://example.test:443/ws"
    })
    void whatIsLeftOutIsAdded(String url, String full) {
        assertThat(NodeAddress.parse(url)).hasToString(full);
    }

    @Test
    void theMetricsAreAtTheSamePort() {
        assertThat(NodeAddress.parse("wss://example.test:8443").metrics())
                .hasToString("https://example.test:8443/metrics");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1", "127.0.0.1:8081", "ws:///x", "ws://a b", ""})
    void whatIsNoAddressIsRefused(String url) {
        assertThatThrownBy(() -> NodeAddress.parse(url)).isInstanceOf(IllegalArgumentException.class);
    }
}
