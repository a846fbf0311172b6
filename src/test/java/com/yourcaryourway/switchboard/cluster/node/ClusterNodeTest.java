package com.yourcaryourway.switchboard.cluster.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.cluster.format.ClusterFormat;
import com.yourcaryourway.switchboard.fixture.Await;
import com.yourcaryourway.switchboard.fixture.FreePort;
import io.vertx.core.Future;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClusterNodeTest {
    private ClusterNode node;

    @BeforeEach
    void aNodeOnItsOwn() throws Exception {
        var settings = ClusterSettings.loopback("test-" + UUID.randomUUID(), FreePort.next(), List.of());
        var format = new ClusterFormat(Duration.ofMinutes(2), System::nanoTime, number -> {});
        node = await(ClusterNode.start(settings, format, config -> {}, new VertxOptions(), null));
    }

    @AfterEach
    void stop() throws Exception {
        await(node.stop(Duration.ZERO));
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @Test
    void itIsToldWhenTheMemberEndsByItself() throws Exception {
        assertThat(node.ended().isComplete()).isFalse();

        node.hazelcast().getLifecycleService().terminate();

        Await.until("it is told", Duration.ofSeconds(10), node.ended()::isComplete);
    }

    @Test
    void anEndThatWasAskedForIsNone() throws Exception {
        await(node.stop());

        assertThat(node.ended().isComplete()).isFalse();
    }
}
