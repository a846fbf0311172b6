package com.yourcaryourway.switchboard.balance;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A node as far as a balancer can see: readiness that the test sets, paths that tell what arrived, and a WebSocket that
 * greets at once and echoes.
 */
final class FakeNode implements AutoCloseable {
    /** 64 MiB in all: more than the buffers of two connections hold. */
    static final int FLOOD = 1_024;

    private final String name;
    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<Integer> closes = new LinkedBlockingQueue<>();
    private final AtomicInteger flooded = new AtomicInteger();
    private final int port;
    private volatile int ready = 200;

    private FakeNode(String name) throws TimeoutException {
        this.name = name;
        HttpServerOptions options = new HttpServerOptions().setWebSocketSubProtocols(List.of("switchboard.v1"));
        HttpServer server = vertx.createHttpServer(options)
                .requestHandler(this::answer)
                .webSocketHandshakeHandler(this::handshake)
                .webSocketHandler(this::greet);
        this.port = server.listen(0, "127.0.0.1").await(10, TimeUnit.SECONDS).actualPort();
    }

    static FakeNode open(String name) throws TimeoutException {
        return new FakeNode(name);
    }

    BackendAddress address() {
        return new BackendAddress("127.0.0.1", port);
    }

    void ready(int status) {
        ready = status;
    }

    /** The close codes of the sockets that ended, as this node saw them. */
    BlockingQueue<Integer> closes() {
        return closes;
    }

    private void answer(HttpServerRequest request) {
        switch (String.valueOf(request.path())) {
            case "/health/ready" -> request.response().setStatusCode(ready).end();
            case "/headers" ->
                request.response()
                        .end(request.getHeader("host") + "|" + request.getHeader("x-forwarded-for") + "|"
                                + request.getHeader("x-forwarded-proto") + "|" + request.getHeader("x-forwarded-host"));
            case "/break" -> request.connection().close();
            case "/echo" -> request.body().onSuccess(request.response()::end);
            default -> request.response().end(name);
        }
    }

    private void handshake(ServerWebSocketHandshake handshake) {
        if ("/ws".equals(handshake.path())) {
            handshake.accept();
        } else {
            handshake.reject(403);
        }
    }

    private void greet(ServerWebSocket socket) {
        socket.writeTextMessage(name + " greets " + socket.headers().get("host"));
        socket.textMessageHandler(text -> {
            if (text.startsWith("close ")) {
                socket.close(Short.parseShort(text.substring(6)), "as asked");
            } else if (text.equals("flood")) {
                flood(socket);
            } else {
                socket.writeTextMessage(text);
            }
        });
        socket.closeHandler(
                closed -> closes.add(socket.closeStatusCode() == null ? -1 : (int) socket.closeStatusCode()));
    }

    /** Writes {@link #FLOOD} frames of 64 KiB, as fast as the socket takes them. */
    private void flood(ServerWebSocket socket) {
        while (flooded.get() < FLOOD && !socket.writeQueueFull()) {
            socket.writeTextMessage("x".repeat(65_536));
            flooded.incrementAndGet();
        }
        if (flooded.get() < FLOOD) {
            socket.drainHandler(drained -> flood(socket));
        }
    }

    /** The frames of the flood that the socket took so far. */
    int flooded() {
        return flooded.get();
    }

    /** Dies: every connection is cut without a word. */
    @Override
    public void close() throws TimeoutException {
        vertx.close().await(10, TimeUnit.SECONDS);
    }
}
