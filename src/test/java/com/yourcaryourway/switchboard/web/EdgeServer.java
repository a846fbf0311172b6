package com.yourcaryourway.switchboard.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** One router behind a real server on a free port of loopback, and a client of it. */
final class EdgeServer implements AutoCloseable {
    static final StaticClient CLIENT = StaticClient.load("web-fixture");

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Meters meters = new Meters();
    private final int port;

    private EdgeServer(Function<EdgeServer, Router> router) throws Exception {
        Future<HttpServer> server =
                vertx.createHttpServer().requestHandler(router.apply(this)).listen(0, "127.0.0.1");
        this.port = server.await(10, TimeUnit.SECONDS).actualPort();
    }

    static EdgeServer open() throws Exception {
        return open(name -> Future.succeededFuture(true), FixedReadiness.READY);
    }

    static EdgeServer open(NameCheck names, Readiness readiness) throws Exception {
        return new EdgeServer(
                edge -> PublicRouter.create(edge.vertx, new VertxJson(), CLIENT, names, readiness, edge.meters));
    }

    static EdgeServer openAdmin(Readiness readiness, Maintenance maintenance) throws Exception {
        return new EdgeServer(
                edge -> AdminRouter.create(edge.vertx, new VertxJson(), readiness, edge.meters, maintenance));
    }

    Meters meters() {
        return meters;
    }

    int port() {
        return port;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        return client.send(request(method, path, body, headers), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> getBytes(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request("GET", path, BodyPublishers.noBody(), headers), BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .method(method, body);
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    @Override
    public void close() throws TimeoutException {
        vertx.close().await(10, TimeUnit.SECONDS);
        meters.close();
    }
}
