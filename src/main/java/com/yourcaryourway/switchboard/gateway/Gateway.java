package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.ClientFrame;
import com.yourcaryourway.switchboard.protocol.ClientMessage;
import com.yourcaryourway.switchboard.protocol.CloseCode;
import com.yourcaryourway.switchboard.session.Session;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The WebSocket server of one event loop, beside the HTTP resources on the same port. */
public final class Gateway extends VerticleBase implements Connection.Receiver {
    /** What a WebSocket to this server has to speak. */
    public static final String SUBPROTOCOL = Handshake.SUBPROTOCOL;

    private static final long TICK_MILLIS = 500;

    private final HttpServerOptions options;
    private final Handler<HttpServerRequest> resources;
    private final GatewaySettings settings;
    private final Services services;
    private final BooleanSupplier open;
    /** Changed on this verticle's loop only, counted on any thread. */
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    private @Nullable Loop loop;
    private @Nullable HttpServer server;

    /** @param open whether this node takes clients right now; asked at each handshake */
    public Gateway(
            HttpServerOptions options,
            Handler<HttpServerRequest> resources,
            GatewaySettings settings,
            Services services,
            BooleanSupplier open) {
        this.options = options;
        this.resources = resources;
        this.settings = settings;
        this.services = services;
        this.open = open;
    }

    @Override
    public Future<?> start() {
        Context here = context;
        loop = new Loop(task -> here.runOnContext(ignored -> task.run()), settings, services);
        var handshake = new Handshake(new Origins(settings.origins()), open);
        vertx.setPeriodic(TICK_MILLIS, timer -> tick());
        HttpServer listening = vertx.createHttpServer(options)
                .requestHandler(resources)
                .webSocketHandshakeHandler(upgrade -> {
                    int refusal = handshake.refusal(upgrade);
                    if (refusal == 0) {
                        upgrade.accept().onSuccess(this::opened);
                    } else {
                        upgrade.reject(refusal);
                    }
                });
        server = listening;
        return listening.listen();
    }

    /** The port that the server listens on, once it is started. */
    public int port() {
        return server == null ? 0 : server.actualPort();
    }

    /** Open connections. Any thread. */
    public int connections() {
        return connections.size();
    }

    /**
     * Sends so many clients away, to come back elsewhere. Any thread.
     *
     * @param spread each client is told to wait for a time below this, drawn by lot
     */
    public void sendAway(int atMost, Duration spread) {
        context.runOnContext(ignored -> connections.stream()
                .limit(atMost)
                .toList()
                .forEach(connection -> connection.close(
                        CloseCode.GOING_AWAY,
                        String.valueOf(ThreadLocalRandom.current().nextLong(spread.toMillis())))));
    }

    private void opened(ServerWebSocket socket) {
        connections.add(new Connection(socket, settings, services.meters(), this, System.nanoTime()));
    }

    private void tick() {
        if (!services.awake().getAsBoolean()) {
            return;
        }
        long now = System.nanoTime();
        List.copyOf(connections).forEach(connection -> connection.tick(now));
        loop().tick(now);
    }

    @Override
    public void hello(Connection connection, ClientFrame frame, ClientMessage.Hello hello) {
        if (awake(connection)) {
            loop().admission().hello(connection, frame, hello);
        }
    }

    @Override
    public void frame(Connection connection, Session session, ClientFrame frame) {
        if (awake(connection)) {
            loop().dispatcher().dispatch(connection, session, frame);
        }
    }

    @Override
    public void lost(Connection connection, @Nullable Session session) {
        connections.remove(connection);
        if (session != null) {
            loop().absence().lost(session, connection);
        }
    }

    /** What waited while the node slept is not handled: by now the client may be served elsewhere. */
    private boolean awake(Connection connection) {
        boolean awake = services.awake().getAsBoolean();
        if (!awake) {
            connection.close(CloseCode.GOING_AWAY, "0");
        }
        return awake;
    }

    private Loop loop() {
        if (loop == null) {
            throw new IllegalStateException("not started");
        }
        return loop;
    }
}
