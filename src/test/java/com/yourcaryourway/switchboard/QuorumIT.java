package com.yourcaryourway.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.yourcaryourway.switchboard.fixture.Await;
import com.yourcaryourway.switchboard.fixture.BesideOthers;
import com.yourcaryourway.switchboard.fixture.NodeProcess;
import com.yourcaryourway.switchboard.fixture.TestClient;
import com.yourcaryourway.switchboard.fixture.TestCluster;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A node that sees too few others serves nobody until it sees enough. */
@BesideOthers
class QuorumIT {
    private static final int GOING_AWAY = 4000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    final TestCluster cluster = TestCluster.of(2).with("SWITCHBOARD_CLUSTER_MINIMUM_NODES", "2");

    @Test
    void clientsAreSentAwayAfterAWhileAndTakenAgainWhenThereAreEnough() throws Exception {
        NodeProcess left = cluster.node(0);
        TestClient client = TestClient.customer(left, "ann");

        // When its only peer dies, it is not ready, and for a while goes on with the clients that it has
        cluster.node(1).kill();
        Await.until("not ready", PATIENCE, () -> !left.isReady());
        assertThat(client.isOpen()).isTrue();

        // Then it sends them away and takes none
        assertThat(client.closeCode()).isEqualTo(GOING_AWAY);
        assertThat(Integer.parseInt(client.closeReason())).isBetween(0, 2_000);
        assertThatThrownBy(() -> TestClient.connect(left)).hasMessageContaining("WebSocketHandshakeException");
        assertThat(left.admin("/health/live").statusCode()).isEqualTo(200);

        // And serves again with a second node
        cluster.restart(1);
        try (TestClient again = TestClient.resume(left, client.resumption())) {
            assertThat(again.ready().getBoolean("resumed")).isTrue();
            assertThat(again.ready().getBoolean("complete")).isTrue();
        }
    }
}
