package com.yourcaryourway.switchboard;

import com.hazelcast.map.IMap;
import com.hazelcast.map.LocalMapStats;
import com.yourcaryourway.switchboard.cluster.format.ClusterFormat;
import com.yourcaryourway.switchboard.cluster.format.FormatNumber;
import com.yourcaryourway.switchboard.cluster.map.MapCalls;
import com.yourcaryourway.switchboard.cluster.map.Owner;
import com.yourcaryourway.switchboard.cluster.node.ClusterNode;
import com.yourcaryourway.switchboard.cluster.room.HazelcastRooms;
import com.yourcaryourway.switchboard.cluster.room.RoomSerialization;
import com.yourcaryourway.switchboard.cluster.room.RoomsNode;
import com.yourcaryourway.switchboard.cluster.session.HandoverExchange;
import com.yourcaryourway.switchboard.cluster.session.HazelcastNames;
import com.yourcaryourway.switchboard.cluster.session.HazelcastSessions;
import com.yourcaryourway.switchboard.cluster.session.Reassertion;
import com.yourcaryourway.switchboard.cluster.session.SessionSerialization;
import com.yourcaryourway.switchboard.cluster.session.Sweep;
import com.yourcaryourway.switchboard.codec.FrameEncoder;
import com.yourcaryourway.switchboard.config.Config;
import com.yourcaryourway.switchboard.gateway.Gateways;
import com.yourcaryourway.switchboard.gateway.Services;
import com.yourcaryourway.switchboard.identity.OpenAuthenticator;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import com.yourcaryourway.switchboard.session.LocalSessions;
import com.yourcaryourway.switchboard.session.Names;
import com.yourcaryourway.switchboard.web.AdminRouter;
import com.yourcaryourway.switchboard.web.Meters;
import com.yourcaryourway.switchboard.web.NodeMeters;
import com.yourcaryourway.switchboard.web.PublicRouter;
import com.yourcaryourway.switchboard.web.StaticClient;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;

/** A node, put together: the one class that names every implementation. */
final class App {
    private static final Duration SWEEP = Duration.ofSeconds(2);
    private static final Duration REASSERTION = Duration.ofSeconds(15);
    private static final Duration MINORITY = Duration.ofSeconds(10);
    /** What closing the servers and leaving may take once the copies are safe. */
    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final ClusterNode node;
    private final NodeState state;
    private final LocalSessions local;
    private final Gateways gateways;
    private final HttpServer admin;
    private final RoomsNode rooms;
    private final Fence fence;
    private final Config config;

    private App(
            Config config,
            ClusterNode node,
            NodeState state,
            LocalSessions local,
            RoomsNode rooms,
            Fence fence,
            Gateways gateways,
            HttpServer admin) {
        this.config = config;
        this.node = node;
        this.state = state;
        this.local = local;
        this.rooms = rooms;
        this.fence = fence;
        this.gateways = gateways;
        this.admin = admin;
    }

    /**
     * Joins the cluster, then listens. Fails if a port is taken; then nothing is left running.
     *
     * @param exit ends the process in order, when an operator asks for it over HTTP; returns at once
     * @param halt ends the process at once, with a code, when nothing can be done any more; may return
     */
    static Future<App> start(Config config, Runnable exit, IntConsumer halt) {
        var emergency = new Emergency(halt);
        int loops = config.http().loops() > 0
                ? config.http().loops()
                : Runtime.getRuntime().availableProcessors();
        var format = new ClusterFormat(config.cluster().raiseFormat(), System::nanoTime, emergency::formatLeft);
        // One loop more than serve sockets: the bus has its own.
        var options = new VertxOptions().setEventLoopPoolSize(loops + 1);
        // A promise of its own: a future that belongs to an event loop never completes once the loops are gone.
        Promise<App> started = Promise.promise();
        ClusterNode.start(
                        Settings.cluster(config),
                        format,
                        hazelcast -> {
                            Owner.install(hazelcast, Settings.rooms(config));
                            RoomSerialization.configure(hazelcast.getSerializationConfig(), format);
                            SessionSerialization.configure(hazelcast.getSerializationConfig());
                        },
                        options,
                        null)
                .onFailure(started::fail)
                .onSuccess(node -> node.ended().onSuccess(ended -> emergency.memberEnded()))
                .onSuccess(node -> node.vertx()
                        .executeBlocking(() -> StaticClient.load(StaticClient.FOLDER))
                        .compose(client -> assemble(config, node, client, loops, exit))
                        .onSuccess(started::complete)
                        .onFailure(failure -> node.stop().onComplete(done -> started.fail(failure))));
        return started.future();
    }

    private static Future<App> assemble(
            Config config, ClusterNode node, StaticClient client, int loops, Runnable exit) {
        Owner owner = Owner.of(node.hazelcast());
        var meters = new Meters();
        var nodeMeters = new NodeMeters(meters);
        var local = new LocalSessions();
        var fence = new Fence(node);
        var heap = new HeapGuard(config.limits().heapPercent());
        heap.watch();
        MapCalls<byte[]> sessionCalls = calls(node, nodeMeters, HazelcastSessions.MAP);
        var sessions = new HazelcastSessions(sessionCalls);
        var names = new HazelcastNames(calls(node, nodeMeters, HazelcastNames.MAP), sessions);
        var rooms = new RoomsNode(
                node,
                Settings.links(config),
                new HazelcastRooms(calls(node, nodeMeters, HazelcastRooms.MAP)),
                sessions,
                local,
                owner,
                config.sessions().handover(),
                config.sessions().grace(),
                FrameEncoder::push,
                nodeMeters.replicaGapsRepaired(),
                fence);
        var quorum = new Quorum(config.cluster().minimumNodes(), MINORITY, System::nanoTime);
        var state = new NodeState(node, rooms.links(), config.cluster().minimumNodes(), fence, quorum);
        var services = new Services(
                node.id(),
                new OpenAuthenticator(),
                sessions,
                names,
                local,
                rooms.handovers(),
                rooms.conversations(),
                rooms.signals(),
                rooms.queue(),
                new GatewayMeters(nodeMeters),
                fence,
                heap);
        nodeMeters.sessions(local::size);
        nodeMeters.memoryShort(heap);
        nodeMeters.clusterFormat(node.format()::getAsInt, FormatNumber::highest);
        nodeMeters.clusterSize(() -> node.live().size());
        nodeMeters.links(
                rooms.links().meters()::gaps,
                rooms.links().meters()::dropped,
                rooms.links().meters()::bytesInFlight);
        for (RoomStatus status : RoomStatus.values()) {
            nodeMeters.rooms(status, () -> rooms.count(status));
        }
        var sweep = new Sweep(
                node.vertx(),
                sessionCalls,
                sessions,
                names,
                rooms.conversations(),
                node::live,
                owner::now,
                config.sessions().grace(),
                config.sessions().tombstone(),
                fence);
        var reassertion = new Reassertion(
                node.vertx(),
                node.id(),
                local,
                sessions,
                names,
                room -> Optional.ofNullable(rooms.conversations().view(room)),
                rooms.conversations()::submit,
                HandoverExchange.longest(config.sessions().handover()),
                rooms::departed,
                fence);
        node.bus().runOnContext(ignored -> {
            rooms.start(node.vertx());
            node.vertx().setPeriodic(SWEEP.toMillis(), timer -> sweep.look());
            node.vertx().setPeriodic(REASSERTION.toMillis(), timer -> reassertion.look());
        });
        var json = new EdgeDocuments();
        Router publicRouter = PublicRouter.create(node.vertx(), json, client, name -> free(names, name), state, meters);
        Router adminRouter =
                AdminRouter.create(node.vertx(), json, state, meters, new NodeMaintenance(node, state, exit));
        return rooms.links()
                .start()
                .compose(started -> node.follow(rooms.links()))
                .compose(following -> node.follow(rooms))
                .compose(following -> node.follow(fence))
                .compose(following -> node.follow(reassertion))
                .compose(following -> node.follow(sweep))
                .compose(following ->
                        PublicServer.listen(config, node.vertx(), services, state::open, publicRouter, loops))
                .map(Gateways::new)
                .onSuccess(gateways -> {
                    keepQuorum(config, node, quorum, gateways);
                    node.bus()
                            .runOnContext(ignored -> fence.start(
                                    rooms.links(), () -> gateways.sendAway(Integer.MAX_VALUE, Pace.SPREAD), () -> {
                                        rooms.awake();
                                        reassertion.look();
                                    }));
                })
                .compose(gateways -> node.vertx()
                        .createHttpServer()
                        .requestHandler(adminRouter)
                        .listen(config.admin().port(), config.admin().host())
                        .map(admin -> new App(config, node, state, local, rooms, fence, gateways, admin)));
    }

    private static <V> MapCalls<V> calls(ClusterNode node, NodeMeters meters, String map) {
        IMap<String, V> stored = node.hazelcast().getMap(map);
        meters.mapEntries(map, () -> {
            LocalMapStats held = stored.getLocalMapStats();
            return held.getOwnedEntryCount() + held.getBackupEntryCount();
        });
        var calls = new MapCalls<>(stored, node.bus(), node.format(), meters.hazelcastOperations(map));
        var unused = node.follow(calls.ongoing());
        return calls;
    }

    private static Future<Boolean> free(Names names, String name) {
        try {
            return names.free(new Principal(name, Role.CUSTOMER));
        } catch (Refusal e) {
            return Future.failedFuture(e);
        }
    }

    /** Without enough nodes in sight for long enough, clients are sent to where there may be more. */
    private static void keepQuorum(Config config, ClusterNode node, Quorum quorum, Gateways gateways) {
        int minimum = config.cluster().minimumNodes();
        var pace = new Pace(config.shutdown().pace());
        node.bus().runOnContext(ignored -> node.vertx().setPeriodic(Pace.TICK.toMillis(), timer -> {
            if (quorum.look(node.live().size())) {
                gateways.sendAway(pace.batch(gateways.connections(), minimum, MINORITY), Pace.SPREAD);
            }
        }));
    }

    /** Moves the clients away, waits until others hold what this node holds, then leaves the cluster. */
    Future<Void> close() {
        state.drain();
        fence.close();
        var drain = new Drain(
                config.shutdown(),
                () -> node.live().size() - 1,
                new NodeClients(gateways, local),
                System::nanoTime,
                (delay, task) -> node.vertx().setTimer(delay.toMillis(), timer -> task.run()));
        // A promise of its own: a future that belongs to an event loop never completes once the loops are gone.
        Promise<Void> closed = Promise.promise();
        drain.run()
                .compose(moved -> node.secure(drain.left().minus(CLOSING)))
                .compose(safe -> admin.close())
                .compose(done -> rooms.links().stop())
                .onComplete(done -> node.stop(drain.left().minus(CLOSING)).onComplete(closed));
        return closed.future();
    }

    NodeId node() {
        return node.id();
    }

    int port() {
        return gateways.port();
    }

    int adminPort() {
        return admin.actualPort();
    }
}
