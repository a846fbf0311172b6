package com.yourcaryourway.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.config.Shutdown;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrainTest {
    private static final Shutdown TIMES = new Shutdown(Duration.ofSeconds(5), 500, Duration.ofSeconds(20));

    private final Node node = new Node();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private int peers = 2;
    private long nanos;

    /** What was sent away, and when. */
    private record Batch(Duration at, int clients) {}

    /** A node whose clients are found elsewhere as soon as they were sent away, unless they are lost. */
    private final class Node implements Drain.Clients {
        private final List<Batch> batches = new ArrayList<>();
        private final List<Duration> spreads = new ArrayList<>();
        private int connections;
        private int lost;

        @Override
        public int connections() {
            return connections;
        }

        @Override
        public int sessions() {
            return connections + lost;
        }

        @Override
        public void sendAway(int atMost, Duration spread) {
            int gone = Math.min(atMost, connections);
            connections -= gone;
            batches.add(new Batch(Duration.ofNanos(nanos), gone));
            spreads.add(spread);
        }
    }

    private Future<Void> drain() {
        var drain = new Drain(
                TIMES,
                () -> peers,
                node,
                () -> nanos,
                (delay, task) -> tasks.add(() -> {
                    nanos += delay.toNanos();
                    task.run();
                }));
        Future<Void> moved = drain.run();
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
        return moved;
    }

    @Test
    void itServesOnUntilTheBalancerHasNoticed() {
        node.connections = 1;

        assertThat(drain().succeeded()).isTrue();

        assertThat(node.batches).containsExactly(new Batch(Duration.ofSeconds(5), 1));
    }

    @Test
    void clientsGoAtThePaceOfTheNodesThatTakeThem() {
        node.connections = 1_000;

        drain();

        assertThat(node.batches)
                .isEqualTo(IntStream.range(0, 10)
                        .mapToObj(i -> new Batch(Duration.ofMillis(5_000 + i * 100L), 100))
                        .toList());
        assertThat(node.spreads).allSatisfy(spread -> assertThat(spread).isLessThan(Duration.ofSeconds(2)));
    }

    @Test
    void moreThanFitAreSentAwayInTimeAllTheSame() {
        node.connections = 100_000;

        drain();

        assertThat(node.connections).isZero();
        assertThat(node.batches.get(node.batches.size() - 1).at()).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void itEndsSoonAfterTheLastHasMoved() {
        node.connections = 100;

        drain();

        assertThat(Duration.ofNanos(nanos)).isBetween(Duration.ofMillis(5_100), Duration.ofMillis(5_500));
    }

    @Test
    void itAnswersForThoseWhoDoNotComeUntilThereIsJustTimeToLeave() {
        node.connections = 10;
        node.lost = 1;

        drain();

        assertThat(Duration.ofNanos(nanos)).isEqualTo(Duration.ofSeconds(14));
    }

    @Test
    void withoutOtherNodesNobodyIsWaitedFor() {
        peers = 0;
        node.connections = 5_000;
        node.lost = 1;

        assertThat(drain().succeeded()).isTrue();

        assertThat(node.batches).containsExactly(new Batch(Duration.ZERO, 5_000));
        assertThat(node.spreads).allSatisfy(spread -> assertThat(spread).isLessThan(Duration.ofSeconds(2)));
    }
}
