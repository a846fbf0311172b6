package com.yourcaryourway.switchboard;

import com.hazelcast.map.IMap;
import com.yourcaryourway.switchboard.cluster.map.MapCalls;
import com.yourcaryourway.switchboard.cluster.map.Owner;
import com.yourcaryourway.switchboard.cluster.node.ClusterNode;
import com.yourcaryourway.switchboard.cluster.room.HazelcastRooms;
import com.yourcaryourway.switchboard.cluster.room.RoomSerialization;
import com.yourcaryourway.switchboard.cluster.room.RoomsNode;
import com.yourcaryourway.switchboard.cluster.session.HazelcastNames;
import com.yourcaryourway.switchboard.cluster.session.HazelcastSessions;
import com.yourcaryourway.switchboard.cluster.session.Reassertion;
import com.yourcaryourway.switchboard.cluster.session.SessionSerialization;
import com.yourcaryourway.switchboard.cluster.session.Sweep;
import com.yourcaryourway.switchboard.codec.FrameEncoder;
import com.yourcaryourway.switchboard.config.Config;
import com.yourcaryourway.switchboard.gateway.Gateway;
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
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A node, put together: the one class that names every implementation. */
final class App {
    private static final int FRAME_SLACK = 2;
    /** Any negative number: to Vert.x, a free port for all servers that ask for this number; 0 is another for each. */
    private static final int ONE_FREE_PORT = -1;

    private static final Duration SWEEP = Duration.ofSeconds(2);
    private static final Duration REASSERTION = Duration.ofSeconds(15);
    private static final Duration MOVING = Duration.ofSeconds(8);
    private static final long MOVED_CHECK_MILLIS = 50;

    private final ClusterNode node;
    private final NodeState state;
    private final LocalSessions local;
    private final List<Gateway> gateways;
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
            List<Gateway> gateways,
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

    /** Joins the cluster, then listens. Fails if a port is taken; then nothing is left running. */
    static Future<App> start(Config config) {
        int loops = config.http().loops() > 0
                ? config.http().loops()
                : Runtime.getRuntime().availableProcessors();
        // One loop more than serve sockets: the bus has its own.
        var options = new VertxOptions().setEventLoopPoolSize(loops + 1);
        var owner = new Owner(Clock.systemUTC(), Settings.rooms(config));
        // A promise of its own: a future that belongs to an event loop never completes once the loops are gone.
        Promise<App> started = Promise.promise();
        ClusterNode.start(
                        Settings.cluster(config),
                        hazelcast -> {
                            RoomSerialization.configure(hazelcast.getSerializationConfig());
                            SessionSerialization.configure(hazelcast.getSerializationConfig());
                            owner.install(hazelcast);
                        },
                        options,
                        null)
                .onFailure(started::fail)
                .onSuccess(node -> node.vertx()
                        .executeBlocking(() -> StaticClient.load(StaticClient.FOLDER))
                        .compose(client -> assemble(config, node, owner, client, loops))
                        .onSuccess(started::complete)
                        .onFailure(failure -> node.stop().onComplete(done -> started.fail(failure))));
        return started.future();
    }

    private static Future<App> assemble(Config config, ClusterNode node, Owner owner, StaticClient client, int loops) {
        var meters = new Meters();
        var nodeMeters = new NodeMeters(meters);
        var local = new LocalSessions();
        var fence = new Fence(node);
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
                FrameEncoder::push,
                nodeMeters.replicaGapsRepaired(),
                fence);
        var state = new NodeState(node, rooms.links(), config.cluster().minimumNodes(), fence);
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
                fence);
        nodeMeters.sessions(local::size);
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
                owner.clock(),
                config.sessions().grace(),
                config.sessions().tombstone());
        var reassertion = new Reassertion(
                node.vertx(),
                node.id(),
                local,
                sessions,
                names,
                rooms.conversations()::submit,
                config.sessions().handover().multipliedBy(2),
                rooms::departed,
                fence);
        List<Gateway> gateways = new CopyOnWriteArrayList<>();
        node.bus().runOnContext(ignored -> {
            rooms.start(node.vertx());
            node.vertx().setPeriodic(SWEEP.toMillis(), timer -> {
                if (fence.getAsBoolean()) {
                    sweep.look();
                }
            });
            node.vertx().setPeriodic(REASSERTION.toMillis(), timer -> reassertion.look());
            fence.start(rooms.links(), () -> gateways.forEach(gateway -> gateway.execute(gateway::sendAway)), () -> {
                rooms.awake();
                reassertion.look();
            });
        });
        var json = new EdgeDocuments();
        Router publicRouter = PublicRouter.create(node.vertx(), json, client, name -> free(names, name), state, meters);
        Router adminRouter = AdminRouter.create(node.vertx(), json, state, meters);
        return rooms.links()
                .start()
                .compose(started -> node.follow(rooms.links()))
                .compose(following -> node.follow(rooms))
                .compose(following -> node.follow(fence))
                .compose(following -> node.follow(reassertion))
                .compose(following -> listen(config, node, services, state, publicRouter, loops, gateways))
                .compose(listening -> node.vertx()
                        .createHttpServer()
                        .requestHandler(adminRouter)
                        .listen(config.admin().port(), config.admin().host())
                        .map(admin -> new App(config, node, state, local, rooms, fence, gateways, admin)));
    }

    private static <V> MapCalls<V> calls(ClusterNode node, NodeMeters meters, String map) {
        IMap<String, V> stored = node.hazelcast().getMap(map);
        return new MapCalls<>(stored, node.bus(), meters.hazelcastOperations(map), nanos -> {});
    }

    private static Future<Boolean> free(Names names, String name) {
        try {
            return names.free(new Principal(name, Role.CUSTOMER));
        } catch (Refusal e) {
            return Future.failedFuture(e);
        }
    }

    /** One gateway for each event loop; they share the port. */
    private static Future<Object> listen(
            Config config,
            ClusterNode node,
            Services services,
            NodeState state,
            Router router,
            int loops,
            List<Gateway> gateways) {
        var options = new HttpServerOptions()
                .setHost(config.http().host())
                .setPort(
                        config.http().port() == 0
                                ? ONE_FREE_PORT
                                : config.http().port())
                .setMaxWebSocketFrameSize(FRAME_SLACK * config.limits().frameBytes())
                .setMaxWebSocketMessageSize(FRAME_SLACK * config.limits().frameBytes())
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setWebSocketSubProtocols(List.of(Gateway.SUBPROTOCOL))
                .setWebSocketClosingTimeout(2);
        var settings = Settings.gateway(config);
        Future<Object> deployed = Future.succeededFuture();
        for (int i = 0; i < loops; i++) {
            deployed = deployed.compose(before -> {
                var gateway = new Gateway(
                        new HttpServerOptions(options),
                        router,
                        settings,
                        services,
                        () -> !state.draining() && !state.fenced());
                return node.vertx().deployVerticle(gateway).map(id -> {
                    gateways.add(gateway);
                    return null;
                });
            });
        }
        return deployed;
    }

    /** Waits for the balancer to notice, moves the clients away, then leaves the cluster. */
    Future<Void> close() {
        state.drain();
        fence.close();
        long patience = Math.min(MOVING.toNanos(), config.shutdown().deadline().toNanos() / 2);
        // A promise of its own: a future that belongs to an event loop never completes once the loops are gone.
        Promise<Void> closed = Promise.promise();
        noticed()
                .compose(done -> {
                    gateways.forEach(gateway -> gateway.execute(gateway::sendAway));
                    return moved(System.nanoTime() + patience);
                })
                .compose(done -> admin.close())
                .compose(done -> rooms.links().stop())
                .onComplete(done -> node.stop().onComplete(closed));
        return closed.future();
    }

    private Future<Void> noticed() {
        long millis = config.shutdown().balancer().toMillis();
        if (millis == 0) {
            return Future.succeededFuture();
        }
        Promise<Void> waited = Promise.promise();
        node.vertx().setTimer(millis, timer -> waited.complete());
        return waited.future();
    }

    /** Answers handovers until every client has moved, or the time is over. */
    private Future<Void> moved(long endNanos) {
        if (local.size() == 0 || System.nanoTime() > endNanos || node.live().size() < 2) {
            return Future.succeededFuture();
        }
        Promise<Void> waited = Promise.promise();
        node.vertx().setTimer(MOVED_CHECK_MILLIS, timer -> waited.complete());
        return waited.future().compose(done -> moved(endNanos));
    }

    NodeId node() {
        return node.id();
    }

    int port() {
        return gateways.get(0).port();
    }

    int adminPort() {
        return admin.actualPort();
    }
}
