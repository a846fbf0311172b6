package com.yourcaryourway.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.Await;
import com.yourcaryourway.switchboard.fixture.Dialogue;
import com.yourcaryourway.switchboard.fixture.NodeProcess;
import com.yourcaryourway.switchboard.fixture.RoamingClient;
import com.yourcaryourway.switchboard.fixture.TestClient;
import com.yourcaryourway.switchboard.fixture.TestCluster;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A node with a thousand sessions is drained while people talk. */
class DrainIT {
    private static final int ROOMS = 500;
    private static final int IDLE = 500;
    private static final int AGENTS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long BETWEEN_MESSAGES_MICROS = 10_000;

    @RegisterExtension
    final TestCluster cluster = TestCluster.of(3).with("SWITCHBOARD_SHUTDOWN_BALANCER", "1s");

    private final ExecutorService threads = Executors.newFixedThreadPool(20);
    private final ScheduledExecutorService voice = Executors.newSingleThreadScheduledExecutor();
    private final List<RoamingClient> clients = new ArrayList<>();

    @AfterEach
    void leave() {
        voice.shutdownNow();
        threads.shutdownNow();
        clients.forEach(RoamingClient::close);
    }

    @Test
    void aThousandSessionsMoveWithNothingLostOrRepeated() throws Exception {
        // Given a node with a thousand sessions, half of them in rooms with agents on the other nodes, who talk
        NodeProcess leaving = cluster.node(0);
        List<URI> staying = List.of(cluster.node(1).socket(), cluster.node(2).socket());
        List<RoamingClient> agents =
                each(AGENTS, i -> roaming(TestClient.agent(cluster.node(1 + i % 2), "agent-" + i)));
        List<RoamingClient> idle = each(IDLE, i -> roaming(TestClient.customer(leaving, "idle-" + i)));
        List<RoamingClient> customers = each(ROOMS, i -> roaming(TestClient.customer(leaving, "customer-" + i)));
        List<Dialogue> rooms = each(ROOMS, i -> Dialogue.begin(customers.get(i), agents.get(i % AGENTS)));
        List<RoamingClient> moving = new ArrayList<>(idle);
        moving.addAll(customers);
        assertThat(leaving.metric("switchboard_sessions")).isEqualTo(IDLE + ROOMS);
        var next = new AtomicInteger();
        var talk = voice.scheduleAtFixedRate(
                () -> rooms.get(next.getAndIncrement() % ROOMS).go(),
                0,
                BETWEEN_MESSAGES_MICROS,
                TimeUnit.MICROSECONDS);

        // When, whatever is answered, an operator asks twice
        assertThat(leaving.postAdmin("/admin/drain").statusCode()).isEqualTo(202);
        assertThat(leaving.postAdmin("/admin/drain").statusCode()).isEqualTo(202);
        assertThat(leaving.isReady()).isFalse();

        // Then every client is told to come back soon, and goes on elsewhere with everything
        moveAll(moving, staying);
        assertThat(moving).allSatisfy(client -> {
            assertThat(client.closeReasons()).singleElement().satisfies(reason -> {
                assertThat(reason).startsWith("4000 ");
                assertThat(Integer.parseInt(reason.substring("4000 ".length()))).isBetween(0, 2_000);
            });
            assertThat(client.resumes()).singleElement().satisfies(ready -> {
                assertThat(ready.getBoolean("resumed")).isTrue();
                assertThat(ready.getBoolean("complete")).isTrue();
            });
        });
        assertThat(leaving.process().awaitExit(PATIENCE)).isZero();
        talk.cancel(false);
        rooms.forEach(Dialogue::go);
        Await.until("all is heard", PATIENCE, () -> rooms.stream().allMatch(Dialogue::isAllHeard));
        assertThat(rooms).allSatisfy(room -> assertThat(room.faults()).isEmpty());
        assertThat(agents).allSatisfy(agent -> {
            assertThat(agent.isAway()).isFalse();
            assertThat(agent.frames("room.left")).isEmpty();
        });
    }

    private synchronized RoamingClient roaming(TestClient first) {
        var client = new RoamingClient(first);
        clients.add(client);
        return client;
    }

    /** Lets everyone who was sent away resume at once, until all have moved. */
    private void moveAll(List<RoamingClient> moving, List<URI> nodes) throws Exception {
        Set<RoamingClient> here = new HashSet<>(moving);
        List<Future<?>> moves = new ArrayList<>();
        Await.until("all are sent away", PATIENCE, () -> {
            here.removeIf(client -> {
                if (client.isAway()) {
                    moves.add(threads.submit(() -> {
                        client.moveOn(nodes);
                        return null;
                    }));
                    return true;
                }
                return false;
            });
            return here.isEmpty();
        });
        for (Future<?> move : moves) {
            move.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private interface Made<T> {
        T make(int number) throws Exception;
    }

    private <T> List<T> each(int count, Made<T> made) throws Exception {
        List<Callable<T>> tasks = IntStream.range(0, count)
                .<Callable<T>>mapToObj(i -> () -> made.make(i))
                .toList();
        List<T> all = new ArrayList<>();
        for (Future<T> one : threads.invokeAll(tasks)) {
            all.add(one.get());
        }
        return all;
    }
}
