package com.yourcaryourway.switchboard.cluster.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.cluster.Address;
import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.instance.EndpointQualifier;
import com.hazelcast.instance.impl.HazelcastInstanceProxy;
import com.hazelcast.spi.properties.ClusterProperty;
import com.yourcaryourway.switchboard.fixture.Await;
import com.yourcaryourway.switchboard.fixture.FreePort;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection that nobody answers, as to a node that hangs, holds up no other connection of the same I/O thread. */
class SilentPeerTest {
    private static final int KEYS = 20;
    /** More than the buffers of a socket hold, so that the thread has to wait until it may write. */
    private static final byte[] VALUE = new byte[4 << 20];

    private final List<HazelcastInstance> members = new ArrayList<>();

    @BeforeEach
    void twoMembersWithOneThreadThatWritesEach() throws Exception {
        String cluster = "test-" + UUID.randomUUID();
        List<Integer> ports = List.of(FreePort.next(), FreePort.next());
        List<String> addresses = ports.stream().map(port -> "127.0.0.1:" + port).toList();
        for (int port : ports) {
            Config config = HazelcastSettings.config(ClusterSettings.loopback(cluster, port, addresses));
            config.setProperty(ClusterProperty.IO_OUTPUT_THREAD_COUNT.getName(), "1");
            members.add(Hazelcast.newHazelcastInstance(config));
        }
        Await.until("both are there", Duration.ofSeconds(20), () -> members.stream()
                .allMatch(member -> member.getCluster().getMembers().size() == 2));
    }

    @AfterEach
    void end() {
        members.forEach(member -> member.getLifecycleService().terminate());
    }

    @Test
    void holdsUpNobodyElse() throws Exception {
        try (var hanging = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ((HazelcastInstanceProxy) members.get(0))
                    .getOriginal()
                    .node
                    .getServer()
                    .getConnectionManager(EndpointQualifier.MEMBER)
                    .getOrConnect(new Address(hanging.getInetAddress(), hanging.getLocalPort()));
            try (Socket silent = hanging.accept()) {
                assertThat(silent.getInputStream().read()).as("it says hello").isPositive();

                for (int key = 0; key < KEYS; key++) {
                    var put = members.get(0).getMap("some").setAsync("key " + key, VALUE);
                    put.toCompletableFuture().get(20, TimeUnit.SECONDS);
                }
            }
        }
        assertThat(members.get(1).getMap("some").size()).isEqualTo(KEYS);
    }
}
