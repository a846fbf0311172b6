package com.yourcaryourway.switchboard.balance;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.HttpProxy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reverse proxy for HTTP and WebSocket, round robin over the nodes that say they are ready, without sticky sessions.
 * It sets no idle time-out: the protocol has its own heartbeat. GET /balance/status tells what it thinks of each node.
 */
public final class Balancer extends VerticleBase {
    private static final String STATUS_PATH = "/balance/status";
    private static final int CONNECT_MILLIS = 1_000;

    /** Connections to one node that carry no WebSocket. */
    private static final int POOL = 256;

    private final String host;
    private final int port;
    private final Rotation rotation;
    private final Duration checkInterval;
    private @Nullable HttpServer server;

    /**
     * Deploy it to start it.
     *
     * @param port 0 takes a free one
     * @param checkInterval from 1 ms
     */
    public Balancer(String host, int port, List<BackendAddress> backends, Duration checkInterval) {
        this.host = host;
        this.port = port;
        this.rotation = new Rotation(backends);
        this.checkInterval = checkInterval;
    }

    @Override
    public Future<?> start() {
        HttpClient client = vertx.httpClientBuilder()
                .with(new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS))
                .with(new PoolOptions().setHttp1MaxSize(POOL))
                .withConnectHandler(Balancer::expectResets)
                .build();
        HttpProxy proxy = HttpProxy.reverseProxy(client)
                .origin(new OriginChoice(rotation))
                .addInterceptor(new Forwarding(), true);
        new HealthChecks(vertx, rotation.backends()).start(checkInterval);
        return vertx.createHttpServer()
                .connectionHandler(Balancer::expectResets)
                .requestHandler(request -> serve(request, proxy))
                .listen(port, host)
                .onSuccess(listening -> server = listening);
    }

    /** The port that it listens on, once it is deployed. */
    public int actualPort() {
        return Objects.requireNonNull(server, "not listening").actualPort();
    }

    /** Clients and nodes that die are what a balancer is for: not a fault to log, once for each connection. */
    private static void expectResets(HttpConnection connection) {
        connection.exceptionHandler(reset -> {});
    }

    private void serve(HttpServerRequest request, HttpProxy proxy) {
        if (STATUS_PATH.equals(request.path())) {
            request.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(rotation.statusJson());
        } else {
            proxy.handle(request);
        }
    }
}
