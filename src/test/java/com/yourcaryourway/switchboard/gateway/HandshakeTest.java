package com.yourcaryourway.switchboard.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandshakeTest {
    private final Handshake open = new Handshake(new Origins(Set.of()), () -> true);

    @Test
    void acceptsTheSubprotocolOnItsPath() {
        assertThat(open.refusal(upgrade("/ws", "switchboard.v1", "http://localhost:1")))
                .isZero();
        assertThat(open.refusal(upgrade("/ws", "chat, switchboard.v1", "http://localhost:1")))
                .isZero();
    }

    @Test
    void anotherPathIsNotFound() {
        assertThat(open.refusal(upgrade("/ws/", "switchboard.v1", "http://localhost:1")))
                .isEqualTo(404);
    }

    @Test
    void withoutTheSubprotocolItIsABadRequest() {
        assertThat(open.refusal(upgrade("/ws", "switchboard.v12", "http://localhost:1")))
                .isEqualTo(400);
        assertThat(open.refusal(upgrade("/ws", "", "http://localhost:1"))).isEqualTo(400);
    }

    @Test
    void aForeignOriginIsForbidden() {
        assertThat(open.refusal(upgrade("/ws", "switchboard.v1", "http://evil.example")))
                .isEqualTo(403);
    }

    @Test
    void aNodeThatTakesNobodyIsUnavailable() {
        var closed = new Handshake(new Origins(Set.of()), () -> false);

        assertThat(closed.refusal(upgrade("/ws", "switchboard.v1", "http://localhost:1")))
                .isEqualTo(503);
    }

    private static ServerWebSocketHandshake upgrade(String path, String subprotocols, String origin) {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap().add("Host", "localhost:1").add("Origin", origin);
        if (!subprotocols.isEmpty()) {
            headers.add("Sec-WebSocket-Protocol", subprotocols);
        }
        return (ServerWebSocketHandshake) Proxy.newProxyInstance(
                ServerWebSocketHandshake.class.getClassLoader(),
                new Class<?>[] {ServerWebSocketHandshake.class},
                (proxy, method, arguments) -> method.getName().equals("path") ? path : headers);
    }
}
