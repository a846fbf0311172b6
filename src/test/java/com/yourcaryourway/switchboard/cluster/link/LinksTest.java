package com.yourcaryourway.switchboard.cluster.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.NodeId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three real nodes on loopback, one of which is crashed and started again. */
@Timeout(120)
class LinksTest {
    private static final int MANY = 50_000;

    private static final String CLUSTER = "test-" + UUID.randomUUID();
    private static final List<Integer> PORTS = new ArrayList<>();
    private static final List<TestNode> NODES = new ArrayList<>();

    @BeforeAll
    static void threeNodes() throws Exception {
        PORTS.addAll(freePorts(3));
        for (int port : PORTS) {
            NODES.add(start(port));
        }
        await("all links", () -> NODES.stream().allMatch(node -> node.links.acked()));
        await("all members", () -> NODES.stream()
                .allMatch(node -> node.links.live().size() == 3));
    }

    @AfterAll
    static void stopAll() throws Exception {
        for (TestNode node : NODES) {
            node.stop();
        }
    }

    @Test
    void manyMessagesArriveBothWaysInOrderAndOnce() {
        TestNode a = NODES.get(0);
        TestNode b = NODES.get(1);
        List<Integer> expected = IntStream.range(0, MANY).boxed().toList();

        // When, from a thread that is none of theirs
        for (int i = 0; i < MANY; i++) {
            a.links.send(b.id(), new NodeMessage.Available(i));
            b.links.send(a.id(), new NodeMessage.Available(i));
        }

        // Then
        await("the last", () -> heard(a, b) == MANY && heard(b, a) == MANY);
        assertThat(a.heard(b.id())).isEqualTo(expected);
        assertThat(b.heard(a.id())).isEqualTo(expected);
        assertThat(a.links.meters().gaps() + b.links.meters().gaps()).isZero();
        assertThat(a.links.meters().batchesOut()).isLessThan(MANY / 10);
    }

    @Test
    void aCrashedPeerIsDownAndItsSuccessorUp() throws Exception {
        // Given
        TestNode a = NODES.get(0);
        TestNode c = NODES.remove(2);
        NodeId crashed = c.id();

        // When
        c.crash();

        // Then
        await("down", () -> a.told.contains("down " + crashed));
        assertThat(a.links.live()).doesNotContain(crashed);
        assertThat(a.links.acked()).isTrue();

        // When another is started in its place
        TestNode d = start(PORTS.get(2));
        NODES.add(d);

        // Then
        await("up", () -> a.told.contains("up " + d.id()) && d.links.acked());
        a.links.broadcast(new NodeMessage.Available(TestNode.WORD));
        await("a word", () -> d.told.contains("word from " + a.id()));
    }

    @Test
    void peersThatNeverRemovedThisNodeConfirmIt() throws Exception {
        TestNode b = NODES.get(1);

        b.links.confirm().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);

        assertThat(b.links.acked()).isTrue();
    }

    @Test
    void whatANodeSaysToItselfItHears() {
        TestNode b = NODES.get(1);

        b.links.send(b.id(), new NodeMessage.Available(3));

        await("itself", () -> b.heard(b.id()).equals(List.of(3)));
    }

    private static TestNode start(int port) throws Exception {
        return TestNode.start(
                CLUSTER, port, PORTS.stream().map(p -> "127.0.0.1:" + p).toList());
    }

    private static int heard(TestNode node, TestNode from) {
        return node.heard(from.id()).size();
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            ports.add(socket.getLocalPort());
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
        return ports;
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
