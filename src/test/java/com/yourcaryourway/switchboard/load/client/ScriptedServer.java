package com.yourcaryourway.switchboard.load.client;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server that says what a test tells it to, to the connection that was opened last. Any thread. */
final class ScriptedServer {
    private static final int PATIENCE_SECONDS = 10;

    private final BlockingQueue<ServerWebSocket> sockets = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
    private final NodeAddress address;

    ScriptedServer(Vertx vertx, String subprotocol) throws Exception {
        var server = vertx.createHttpServer(new HttpServerOptions().addWebSocketSubProtocol(subprotocol))
                .webSocketHandler(socket -> {
                    socket.textMessageHandler(text -> frames.add(new JsonObject(text)));
                    sockets.add(socket);
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        address = NodeAddress.parse("ws://127.0.0.1:" + server.actualPort());
    }

    NodeAddress address() {
        return address;
    }

    /** The next connection. */
    ServerWebSocket accept() throws InterruptedException {
        return Objects.requireNonNull(sockets.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "no connection came");
    }

    /** The next frame, of any connection. */
    JsonObject receive() throws InterruptedException {
        return Objects.requireNonNull(frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "no frame came");
    }

    static void ready(ServerWebSocket socket, boolean resumed, String received) {
        say(
                socket,
                "{'type':'ready','session':'s-1','resumeToken':'t-1','resumed':" + resumed + ",'n':0,'received':"
                        + received + ",'node':'a','heartbeatSeconds':4}");
    }

    /** Single quotes stand for double ones. */
    static void say(ServerWebSocket socket, String frame) {
        socket.writeTextMessage(frame.replace('\'', '"'));
    }
}
