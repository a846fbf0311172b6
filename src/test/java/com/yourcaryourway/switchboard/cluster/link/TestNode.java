package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.cluster.format.ClusterFormat;
import com.yourcaryourway.switchboard.cluster.node.ClusterNode;
import com.yourcaryourway.switchboard.cluster.node.ClusterSettings;
import com.yourcaryourway.switchboard.protocol.NodeId;
import io.vertx.core.Future;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A real node of a real cluster in this process, with its links and all that they told. */
final class TestNode implements LinkListener {
    /** A number that is none of a sequence. */
    static final int WORD = -1;

    final List<String> told = new CopyOnWriteArrayList<>();
    private final Map<NodeId, List<Integer>> heard = new ConcurrentHashMap<>();
    final ClusterNode node;
    final Links links;

    private TestNode(ClusterNode node) {
        this.node = node;
        this.links = new Links(
                node.vertx(),
                node.bus(),
                node.id(),
                new RatedFormat(),
                node.format(),
                LinkLimits.DEFAULT,
                this,
                new Numbers(this::hear));
    }

    static TestNode start(String cluster, int port, List<String> members) throws Exception {
        ClusterSettings settings = ClusterSettings.loopback(cluster, port, members);
        var format = new ClusterFormat(Duration.ZERO, System::nanoTime, number -> {});
        VertxOptions options = new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(4);
        ClusterNode node = await(ClusterNode.start(settings, format, config -> {}, options, null));
        TestNode started = new TestNode(node);
        await(started.links.start());
        await(node.follow(started.links));
        return started;
    }

    NodeId id() {
        return node.id();
    }

    List<Integer> heard(NodeId from) {
        return heard.computeIfAbsent(from, node -> Collections.synchronizedList(new ArrayList<>()));
    }

    void stop() throws Exception {
        await(links.stop());
        await(node.stop());
    }

    /** Ends it without a word to the others, as a killed process does. */
    void crash() throws Exception {
        node.hazelcast().getLifecycleService().terminate();
        await(node.vertx().close());
    }

    private void hear(NodeId from, int number) {
        if (number == WORD) {
            told.add("word from " + from);
        } else {
            heard(from).add(number);
        }
    }

    @Override
    public void up(NodeId peer) {
        told.add("up " + peer);
    }

    @Override
    public void down(NodeId peer) {
        told.add("down " + peer);
    }

    @Override
    public void gap(NodeId peer) {
        told.add("gap " + peer);
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
