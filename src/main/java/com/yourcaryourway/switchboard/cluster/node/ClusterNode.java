package com.yourcaryourway.switchboard.cluster.node;

import com.hazelcast.cluster.Member;
import com.hazelcast.config.Config;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.LifecycleEvent.LifecycleState;
import com.yourcaryourway.switchboard.cluster.format.ClusterFormat;
import com.yourcaryourway.switchboard.protocol.NodeId;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.spi.VertxMetricsFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process as a member of the cluster: its clustered Vert.x, its Hazelcast member, and the members it sees. Nodes
 * are known by their Vert.x id, which, unlike Hazelcast's, outlives a merge. Any thread, but followers are told on
 * {@link #bus}.
 */
public final class ClusterNode {
    private static final Logger log = LoggerFactory.getLogger(ClusterNode.class);
    /** The attribute in which a member says which node it is; Vert.x sets it. */
    public static final String NODE_ID = "__vertx.nodeId";

    private static final Duration SAFE = Duration.ofSeconds(5);
    private static final Duration FORMAT_LOOK = Duration.ofMillis(250);

    private final Vertx vertx;
    private final Context bus;
    private final HazelcastInstance hazelcast;
    private final NodeId id;
    private final ClusterFormat format;

    // Bus context only.
    private final List<Membership> followers = new ArrayList<>();
    private Map<NodeId, UUID> members = Map.of();

    private volatile Set<NodeId> live;
    private volatile boolean stopping;
    private final Promise<Void> ended = Promise.promise();

    private ClusterNode(Vertx vertx, HazelcastInstance hazelcast, NodeId id, ClusterFormat format) {
        this.vertx = vertx;
        this.bus = ((VertxInternal) vertx).createEventLoopContext();
        this.hazelcast = hazelcast;
        this.id = id;
        this.format = format;
        this.live = Set.of(id);
    }

    /**
     * Starts a node and joins it; fails if a port is taken or the host is unknown, and with
     * {@link IncompatibleFormatException} if this build cannot talk to the members.
     *
     * @param format is told of the members from now on
     * @param additions adds serializers and the like to Hazelcast's configuration
     * @param options of Vert.x; gets the event bus's options, and with {@code metrics} may hold those of the metrics
     */
    public static Future<ClusterNode> start(
            ClusterSettings settings,
            ClusterFormat format,
            Consumer<Config> additions,
            VertxOptions options,
            @Nullable VertxMetricsFactory metrics) {
        Config config;
        try {
            config = HazelcastSettings.config(settings);
        } catch (IllegalArgumentException unknownHost) {
            return Future.failedFuture(unknownHost);
        }
        additions.accept(config);
        var gate = FormatGate.install(config);
        var cluster = new SwitchboardClusterManager(config);
        options.setEventBusOptions(EventBusSettings.options(settings)).setPreferNativeTransport(true);
        var builder = Vertx.builder().with(options).withClusterManager(cluster);
        if (metrics != null) {
            builder.withMetrics(metrics);
        }
        var built = builder.buildClustered()
                .recover(failure -> Future.failedFuture(
                        gate.closed().<Throwable>map(closed -> closed).orElse(failure)));
        return built.compose(vertx -> {
            var closed = gate.closed(cluster.getHazelcastInstance().getCluster());
            if (closed.isPresent()) {
                // Nobody waits for the end of what has not begun: the loops that could tell are gone then.
                vertx.close();
                return Future.failedFuture(closed.get());
            }
            // Nothing of ours crosses the bus as a Java object.
            vertx.eventBus().serializableChecker(name -> false).clusterSerializableChecker(name -> false);
            return new ClusterNode(vertx, cluster.getHazelcastInstance(), new NodeId(cluster.getNodeId()), format)
                    .watch();
        });
    }

    public Vertx vertx() {
        return vertx;
    }

    /** The one event loop that links, replicas and membership belong to. */
    public Context bus() {
        return bus;
    }

    public HazelcastInstance hazelcast() {
        return hazelcast;
    }

    public NodeId id() {
        return id;
    }

    /** What this node writes. */
    public ClusterFormat format() {
        return format;
    }

    /** The node that a member is; null while it does not say so. Any thread. */
    public static @Nullable NodeId nodeOf(Member member) {
        String node = member.getAttribute(NODE_ID);
        return node == null ? null : new NodeId(node);
    }

    /** The members of the cluster as this node sees them, itself included. */
    public Set<NodeId> live() {
        return live;
    }

    /** Completes, on no event loop, when the member ends although nobody stopped it: out of memory, or not let in again. */
    public Future<Void> ended() {
        return ended.future();
    }

    /** Tells the follower of the members that are there, which completes the future, then of every change. */
    public Future<Void> follow(Membership follower) {
        Promise<Void> told = Promise.promise();
        bus.runOnContext(now -> {
            followers.add(follower);
            members.keySet().forEach(follower::added);
            told.complete();
        });
        return told.future();
    }

    /**
     * Whether each copy that the cluster is to have is there and nothing is moving. Asks every member; false when one
     * does not answer within some 10 s.
     */
    public Future<Boolean> clusterSafe() {
        return vertx.executeBlocking(() -> hazelcast.getPartitionService().isClusterSafe(), false);
    }

    /**
     * Waits until other nodes hold what this one holds, and gives whether they do. The future completes on no event loop.
     */
    public Future<Boolean> secure(Duration patience) {
        Promise<Boolean> secured = Promise.promise();
        new Thread(() -> secured.complete(isSafeWithin(patience)), "secure-copies").start();
        return secured.future();
    }

    /**
     * Leaves: waits, for at most some 5 s, until other nodes hold what this one holds, then closes Vert.x. The future
     * completes on no event loop, since there is none left.
     */
    public Future<Void> stop() {
        return stop(SAFE);
    }

    /** {@link #stop()} with another patience; zero or less for none. */
    public Future<Void> stop(Duration patience) {
        stopping = true;
        Promise<Void> stopped = Promise.promise();
        // Not a thread of Vert.x: a future of its own threads would never complete after their end.
        new Thread(() -> leave(patience, stopped), "leave-cluster").start();
        return stopped.future();
    }

    private void leave(Duration patience, Promise<Void> stopped) {
        boolean safe = isSafeWithin(patience);
        log.atInfo().addKeyValue("node", id).addKeyValue("safe", safe).log("leaving the cluster");
        vertx.close().onComplete(stopped);
    }

    private boolean isSafeWithin(Duration patience) {
        try {
            return hazelcast
                    .getPartitionService()
                    .forceLocalMemberToBeSafe(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
        } catch (HazelcastInstanceNotActiveException gone) {
            // It was ended already; Vert.x may still have to be closed.
            return false;
        }
    }

    private Future<ClusterNode> watch() {
        Promise<ClusterNode> seen = Promise.promise();
        return vertx.executeBlocking(() -> {
                    hazelcast.getCluster().addMembershipListener(new MembershipEvents(() -> onBus(this::refresh)));
                    hazelcast.getLifecycleService().addLifecycleListener(event -> {
                        if (event.getState() == LifecycleState.MERGED) {
                            onBus(this::merged);
                        } else if (event.getState() == LifecycleState.SHUTDOWN && !stopping) {
                            ended.tryComplete();
                        }
                    });
                    bus.runOnContext(now -> {
                        refresh();
                        vertx.setPeriodic(FORMAT_LOOK.toMillis(), timer -> raiseFormat());
                        seen.complete(this);
                    });
                    return this;
                })
                .compose(listening -> seen.future());
    }

    private void onBus(Runnable task) {
        if (!stopping) {
            bus.runOnContext(now -> task.run());
        }
    }

    private void merged() {
        log.atWarn().addKeyValue("node", id).log("merged into the other side of a split");
        refresh();
        followers.forEach(Membership::merged);
    }

    /** Compares with what Hazelcast sees now, so that neither the order nor the loss of its events matters. */
    private void refresh() {
        if (stopping || !hazelcast.getLifecycleService().isRunning()) {
            return;
        }
        Map<NodeId, UUID> before = members;
        Map<NodeId, UUID> now = others();
        members = now;
        live = with(now.keySet());
        format.members(hazelcast.getCluster().getMembers().stream()
                .map(FormatGate::spoken)
                .toList());
        before.forEach((node, member) -> {
            // A node that came back under another member id was gone in between.
            if (!member.equals(now.get(node))) {
                log.atInfo().addKeyValue("node", node).log("node left");
                followers.forEach(follower -> follower.removed(node));
            }
        });
        now.forEach((node, member) -> {
            if (!member.equals(before.get(node))) {
                log.atInfo().addKeyValue("node", node).log("node joined");
                followers.forEach(follower -> follower.added(node));
            }
        });
    }

    private void raiseFormat() {
        if (format.look()) {
            log.atInfo()
                    .addKeyValue("node", id)
                    .addKeyValue("format", format.getAsInt())
                    .log("writing a newer format");
        }
    }

    private Map<NodeId, UUID> others() {
        Map<NodeId, UUID> others = new HashMap<>();
        for (Member member : hazelcast.getCluster().getMembers()) {
            NodeId node = nodeOf(member);
            if (node != null && !node.equals(id)) {
                others.put(node, member.getUuid());
            }
        }
        return others;
    }

    private Set<NodeId> with(Set<NodeId> others) {
        var all = new ArrayList<>(others);
        all.add(id);
        return Set.copyOf(all);
    }
}
