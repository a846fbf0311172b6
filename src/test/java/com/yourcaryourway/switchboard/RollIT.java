package com.yourcaryourway.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.Await;
import com.yourcaryourway.switchboard.fixture.BesideOthers;
import com.yourcaryourway.switchboard.fixture.Dialogue;
import com.yourcaryourway.switchboard.fixture.JarProcess;
import com.yourcaryourway.switchboard.fixture.NodeProcess;
import com.yourcaryourway.switchboard.fixture.PatchedJar;
import com.yourcaryourway.switchboard.fixture.RoamingClient;
import com.yourcaryourway.switchboard.fixture.TestClient;
import com.yourcaryourway.switchboard.fixture.TestCluster;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** All nodes are restarted, one by one, with the next version, while people talk. */
@BesideOthers
class RollIT {
    private static final int NODES = 3;
    private static final int ROOMS = 60;
    private static final String WRITTEN = "switchboard_cluster_format{kind=\"written\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @RegisterExtension
    final TestCluster cluster = TestCluster.of(NODES)
            .with("SWITCHBOARD_SHUTDOWN_BALANCER", "500ms")
            .with("SWITCHBOARD_CLUSTER_RAISE_FORMAT", "1s");

    private final ExecutorService movers = Executors.newFixedThreadPool(10);
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final List<RoamingClient> clients = new ArrayList<>();
    private final ConcurrentHashMap<RoamingClient, Boolean> underWay = new ConcurrentHashMap<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private volatile List<URI> addresses = List.of();

    @AfterEach
    void leave() {
        clock.shutdownNow();
        movers.shutdownNow();
        clients.forEach(RoamingClient::close);
    }

    @Test
    void aRollToANewFormatLosesRepeatsAndReordersNothing(@TempDir Path folder) throws Exception {
        // Given conversations whose sides are on different nodes
        Path raised = new PatchedJar(folder)
                .change("cluster/format/FormatNumber", "HIGHEST = 1;", "HIGHEST = 2;")
                .make();
        learnAddresses();
        List<Dialogue> rooms = new ArrayList<>();
        for (int i = 0; i < ROOMS; i++) {
            rooms.add(conversation(i));
        }
        var next = new AtomicInteger();
        var talk = clock.scheduleAtFixedRate(
                () -> rooms.get(next.getAndIncrement() % ROOMS).go(), 0, 20, TimeUnit.MILLISECONDS);
        var unused = clock.scheduleWithFixedDelay(this::moveThoseWhoAreAway, 0, 10, TimeUnit.MILLISECONDS);

        // When the nodes are rolled, nobody writes what an old one cannot read
        for (int i = 0; i < NODES; i++) {
            assertThat(cluster.nodes()).allSatisfy(RollIT::writesTheOldFormat);
            NodeProcess leaving = cluster.node(i);
            leaving.process().sendSigterm();
            assertThat(leaving.process().awaitExit(PATIENCE)).isZero();
            cluster.restart(i, raised);
            learnAddresses();
        }

        // When no old node has been there for a while
        for (NodeProcess node : cluster.nodes()) {
            Await.until(node + " writes the new format", PATIENCE, () -> node.metric(WRITTEN) == 2);
        }
        int saidBefore = rooms.get(0).length();
        // Then an old one is told so, and goes
        JarProcess old = cluster.startAnother();
        assertThat(old.awaitExit(PATIENCE)).isEqualTo(ServeCommand.INCOMPATIBLE_FORMAT);
        assertThat(old.err())
                .anyMatch(line -> line.startsWith("this build speaks format 1, and every node of the cluster 2"));
        cluster.awaitWhole();
        Await.until("they talk on", PATIENCE, () -> rooms.get(0).length() > saidBefore + 1);

        // Then
        talk.cancel(false);
        Await.until(
                "all have moved",
                PATIENCE,
                () -> underWay.isEmpty() && clients.stream().noneMatch(RoamingClient::isAway));
        rooms.forEach(Dialogue::go);
        Await.until("all is heard", PATIENCE, () -> rooms.stream().allMatch(Dialogue::isAllHeard));
        assertThat(failures).isEmpty();
        assertThat(rooms).allSatisfy(room -> assertThat(room.faults()).isEmpty());
        assertThat(clients).allSatisfy(client -> {
            assertThat(client.closeReasons()).isNotEmpty().allMatch(reason -> reason.startsWith("4000 "));
            assertThat(client.resumes()).allMatch(ready -> ready.getBoolean("complete"));
            assertThat(client.frames("room.left")).isEmpty();
        });
    }

    private static void writesTheOldFormat(NodeProcess node) {
        try {
            assertThat(node.metric(WRITTEN)).isEqualTo(1);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private void learnAddresses() {
        addresses = cluster.nodes().stream().map(NodeProcess::socket).toList();
    }

    private Dialogue conversation(int number) throws Exception {
        var customer = new RoamingClient(TestClient.customer(cluster.node(number), "customer-" + number));
        var agent = new RoamingClient(TestClient.agent(cluster.node(number + 1), "agent-" + number));
        clients.add(customer);
        clients.add(agent);
        return Dialogue.begin(customer, agent);
    }

    private void moveThoseWhoAreAway() {
        for (RoamingClient client : clients) {
            if (!underWay.containsKey(client) && client.isAway()) {
                underWay.put(client, true);
                movers.execute(() -> {
                    try {
                        client.moveOn(addresses);
                    } catch (Throwable failure) {
                        failures.add(failure);
                    } finally {
                        underWay.remove(client);
                    }
                });
            }
        }
    }
}
