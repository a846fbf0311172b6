package com.yourcaryourway.switchboard.balance;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A balancer on a free port over two nodes, A and B, and clients of it. */
final class BalancerFixture implements AutoCloseable {
    final FakeNode a = FakeNode.open("A");
    final FakeNode b = FakeNode.open("B");
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final int port;

    /** Waits until both nodes are found ready. */
    BalancerFixture(Duration checkInterval) throws Exception {
        Balancer balancer = new Balancer("127.0.0.1", 0, java.util.List.of(a.address(), b.address()), checkInterval);
        vertx.deployVerticle(balancer).await(10, TimeUnit.SECONDS);
        this.port = balancer.actualPort();
        awaitStatus(status -> status.split("\"ready\":true", -1).length == 3);
    }

    int port() {
        return port;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10));
    }

    /** The names of the nodes that answer four requests. */
    Set<String> whoAnswers() throws IOException, InterruptedException {
        Set<String> names = new HashSet<>();
        for (int request = 0; request < 4; request++) {
            names.add(get("/").body());
        }
        return names;
    }

    WebSocket connect(String path, Listener listener)
            throws InterruptedException, ExecutionException, TimeoutException {
        return client.newWebSocketBuilder()
                .subprotocols("switchboard.v1")
                .buildAsync(URI.create("ws://127.0.0.1:" + port + path), listener)
                .get(10, TimeUnit.SECONDS);
    }

    void awaitStatus(Predicate<String> expected) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        String status = get("/balance/status").body();
        while (!expected.test(status)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still " + status);
            }
            TimeUnit.MILLISECONDS.sleep(10);
            status = get("/balance/status").body();
        }
    }

    @Override
    public void close() throws TimeoutException {
        for (AutoCloseable node : Arrays.asList(a, b)) {
            try {
                node.close();
            } catch (Exception alreadyDead) {
                throw new AssertionError(alreadyDead);
            }
        }
        vertx.close().await(10, TimeUnit.SECONDS);
    }
}
