package com.yourcaryourway.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.yourcaryourway.switchboard.fixture.BesideOthers;
import com.yourcaryourway.switchboard.fixture.NodeProcess;
import com.yourcaryourway.switchboard.fixture.TestCluster;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which upgrades become a WebSocket. */
@BesideOthers
class HandshakeIT {
    @RegisterExtension
    static final TestCluster CLUSTER =
            TestCluster.of(1).with("SWITCHBOARD_HTTP_ORIGINS", "https://support.example.org");

    private static final String SUBPROTOCOL = "switchboard.v1";

    @Test
    void aForeignOriginIsForbidden() {
        assertThat(refusal(node().socket(), SUBPROTOCOL, "https://evil.example"))
                .isEqualTo(403);
        assertThat(refusal(node().socket(), SUBPROTOCOL, "null")).isEqualTo(403);
    }

    @Test
    void theOwnOriginAConfiguredOneAndNoneArePermitted() {
        String own = "http://" + node().socket().getAuthority();

        open(node().socket(), SUBPROTOCOL, Map.of("Origin", own)).abort();
        open(node().socket(), SUBPROTOCOL, Map.of("Origin", "https://support.example.org"))
                .abort();
        WebSocket socket = open(node().socket(), SUBPROTOCOL, Map.of());

        assertThat(socket.getSubprotocol()).isEqualTo(SUBPROTOCOL);
        socket.abort();
    }

    @Test
    void withoutTheSubprotocolItIsABadRequest() {
        assertThat(refusal(node().socket(), null, null)).isEqualTo(400);
        assertThat(refusal(node().socket(), "switchboard.v0", null)).isEqualTo(400);
    }

    @Test
    void elsewhereThereIsNoWebSocket() {
        assertThat(refusal(node().socket().resolve("/elsewhere"), SUBPROTOCOL, null))
                .isEqualTo(404);
    }

    private static NodeProcess node() {
        return CLUSTER.node(0);
    }

    private static int refusal(URI address, @Nullable String subprotocol, @Nullable String origin) {
        var failure = catchThrowableOfType(
                CompletionException.class,
                () -> open(address, subprotocol, origin == null ? Map.of() : Map.of("Origin", origin)));
        if (failure.getCause() instanceof WebSocketHandshakeException refused) {
            return refused.getResponse().statusCode();
        }
        throw new AssertionError("not refused by an answer", failure);
    }

    private static WebSocket open(URI address, @Nullable String subprotocol, Map<String, String> headers) {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder();
        headers.forEach(builder::header);
        if (subprotocol != null) {
            builder.subprotocols(subprotocol);
        }
        return builder.buildAsync(address, new WebSocket.Listener() {}).join();
    }
}
