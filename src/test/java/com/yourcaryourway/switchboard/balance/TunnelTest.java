package com.yourcaryourway.switchboard.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
final class TunnelTest {
    private final Listener listener = new Listener();
    private BalancerFixture balancer;

    @BeforeEach
    void open() throws Exception {
        balancer = new BalancerFixture(Duration.ofMillis(50));
    }

    @AfterEach
    void close() throws Exception {
        balancer.close();
    }

    @Test
    void framesHostAndSubprotocolPass() throws Exception {
        WebSocket socket = balancer.connect("/ws", listener);

        // What the node says at once is not lost, and it saw the client's Host.
        assertThat(listener.next()).matches("[AB] greets 127\\.0\\.0\\.1:" + balancer.port());
        assertThat(socket.getSubprotocol()).isEqualTo("switchboard.v1");
        for (int i = 0; i < 100; i++) {
            socket.sendText("frame " + i, true).get(10, TimeUnit.SECONDS);
        }
        for (int i = 0; i < 100; i++) {
            assertThat(listener.next()).isEqualTo("frame " + i);
        }
    }

    @Test
    void framesOfTheLargestSizePass() throws Exception {
        WebSocket socket = balancer.connect("/ws", listener);
        listener.next();
        String large = "x".repeat(65_536);

        for (int i = 0; i < 50; i++) {
            socket.sendText(large, true).get(10, TimeUnit.SECONDS);
        }

        for (int i = 0; i < 50; i++) {
            assertThat(listener.next()).isEqualTo(large);
        }
    }

    @Test
    void aNodesCloseCodeReachesTheClient() throws Exception {
        WebSocket socket = balancer.connect("/ws", listener);
        listener.next();

        socket.sendText("close 4502", true).get(10, TimeUnit.SECONDS);

        assertThat(listener.next()).isEqualTo("closed 4502 as asked");
    }

    @Test
    void aClientsCloseCodeReachesTheNode() throws Exception {
        WebSocket socket = balancer.connect("/ws", listener);
        FakeNode node = listener.next().startsWith("A") ? balancer.a : balancer.b;

        socket.sendClose(4123, "bye").get(10, TimeUnit.SECONDS);

        assertThat(node.closes().poll(10, TimeUnit.SECONDS)).isEqualTo(4123);
    }

    @Test
    void aClientThatIsGoneEndsTheNodesSocket() throws Exception {
        WebSocket socket = balancer.connect("/ws", listener);
        FakeNode node = listener.next().startsWith("A") ? balancer.a : balancer.b;

        socket.abort();

        assertThat(node.closes().poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aNodeThatDiesEndsItsClientsSocketsAndTheNextConnectsElsewhere() throws Exception {
        balancer.connect("/ws", listener);
        FakeNode node = listener.next().startsWith("A") ? balancer.a : balancer.b;
        String other = node == balancer.a ? "B" : "A";

        node.close();

        assertThat(listener.next()).matches("cut|closed 100[0-9]");
        Listener again = new Listener();
        balancer.connect("/ws", again);
        assertThat(again.next()).startsWith(other + " greets");
    }

    @Test
    void aSocketOutlivesTheReadinessOfItsNode() throws Exception {
        WebSocket socket = balancer.connect("/ws", listener);
        listener.next();

        balancer.a.ready(503);
        balancer.b.ready(503);
        balancer.awaitStatus(status -> !status.contains("true"));
        socket.sendText("still here", true).get(10, TimeUnit.SECONDS);

        assertThat(listener.next()).isEqualTo("still here");
    }

    @Test
    void aClientThatDoesNotReadStopsTheNodeAndGetsEverythingLater() throws Exception {
        // Given a client that reads nothing more after the greeting
        Listener slow = new Listener(false);
        WebSocket socket = balancer.connect("/ws", slow);
        socket.request(1);
        FakeNode node = slow.next().startsWith("A") ? balancer.a : balancer.b;

        // When the node writes more than the sockets' buffers hold
        socket.sendText("flood", true).get(10, TimeUnit.SECONDS);

        // Then it is held back
        int sent = -1;
        while (sent != node.flooded()) {
            sent = node.flooded();
            TimeUnit.SECONDS.sleep(1);
        }
        assertThat(sent).isPositive().isLessThan(FakeNode.FLOOD);

        // And goes on when the client does
        socket.request(Long.MAX_VALUE);
        for (int i = 0; i < FakeNode.FLOOD; i++) {
            assertThat(slow.next()).hasSize(65_536);
        }
    }

    @Test
    void aRefusedHandshakeKeepsItsStatus() {
        assertThatThrownBy(() -> balancer.connect("/elsewhere", listener))
                .cause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> assertThat(
                                refused.getResponse().statusCode())
                        .isEqualTo(403));
    }

    @Test
    void withoutAReadyNodeAHandshakeIsUnavailable() throws Exception {
        balancer.a.ready(503);
        balancer.b.ready(503);
        balancer.awaitStatus(status -> !status.contains("true"));

        assertThatThrownBy(() -> balancer.connect("/ws", listener))
                .cause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> assertThat(
                                refused.getResponse().statusCode())
                        .isEqualTo(503));
    }
}
