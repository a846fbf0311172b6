package com.yourcaryourway.switchboard.load.client;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One WebSocket of a session. Once it is closed from this side it tells nothing any more. One event loop. */
final class Connection {
    /** The close code of a connection that ended without one (RFC 6455, section 7.1.5). */
    static final int ABNORMAL = 1006;

    private static final String SUBPROTOCOL = "switchboard.v1";
    private static final int TIMEOUT_MILLIS = 5_000;

    /** Who is told of the end that the other side or the network made. */
    interface Ended {
        void with(int code, String reason);
    }

    private final WebSocket socket;
    private boolean left;

    private Connection(WebSocket socket, Consumer<String> heard, Ended ended) {
        this.socket = socket;
        socket.textMessageHandler(text -> {
            if (!left) {
                heard.accept(text);
            }
        });
        socket.exceptionHandler(e -> {}); // The close handler tells of it.
        socket.closeHandler(v -> {
            if (!left) {
                left = true;
                ended.with(
                        socket.closeStatusCode() == null ? ABNORMAL : socket.closeStatusCode(),
                        text(socket.closeReason()));
            }
        });
    }

    /**
     * Connects as a program does, without an {@code Origin}. Call on the event loop that is to own the connection.
     *
     * @param heard gets each message
     * @param ended gets the close code when the other side or the network ends the connection
     */
    static Future<Connection> open(WebSocketClient sockets, NodeAddress node, Consumer<String> heard, Ended ended) {
        return sockets.connect(new WebSocketConnectOptions()
                        .setHost(node.host())
                        .setPort(node.port())
                        .setSsl(node.tls())
                        .setURI(node.path())
                        .setTimeout(TIMEOUT_MILLIS)
                        .setAllowOriginHeader(false)
                        .addSubProtocol(SUBPROTOCOL))
                .compose(socket -> {
                    var connection = new Connection(socket, heard, ended);
                    if (SUBPROTOCOL.equals(socket.subProtocol())) {
                        return Future.succeededFuture(connection);
                    }
                    connection.close();
                    return Future.failedFuture("the server does not speak " + SUBPROTOCOL);
                });
    }

    void write(String frame) {
        socket.writeTextMessage(frame);
    }

    /** Ends the TCP connection without a closing handshake, as a network that fails does. */
    @SuppressWarnings("FutureReturnValueIgnored") // Whether it was still open does not matter.
    void cut() {
        left = true;
        ((WebSocketInternal) socket).channelHandlerContext().close();
    }

    private static String text(@Nullable String reason) {
        return reason == null ? "" : reason;
    }

    Future<Void> close() {
        left = true;
        return socket.close();
    }
}
