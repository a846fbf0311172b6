package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an upgrade becomes a WebSocket: the path, the subprotocol (400 without it), the Origin (403), and
 * whether this node takes clients (503). Any event loop.
 */
final class Handshake {
    static final String PATH = "/ws";
    static final String SUBPROTOCOL = "switchboard.v1";

    private final Origins origins;
    private final BooleanSupplier open;

    Handshake(Origins origins, BooleanSupplier open) {
        this.origins = origins;
        this.open = open;
    }

    /** The HTTP status to refuse with; 0 to accept. */
    int refusal(ServerWebSocketHandshake handshake) {
        if (!PATH.equals(handshake.path())) {
            return 404;
        }
        if (!offers(handshake.headers().get("Sec-WebSocket-Protocol"))) {
            return 400;
        }
        if (!origins.permits(
                handshake.headers().get(HttpHeaders.ORIGIN), handshake.headers().get(HttpHeaders.HOST))) {
            return ErrorCode.NOT_PERMITTED.httpStatus();
        }
        return open.getAsBoolean() ? 0 : ErrorCode.UNAVAILABLE.httpStatus();
    }

    private static boolean offers(@Nullable String header) {
        return header != null
                && Arrays.stream(header.split(",", -1)).map(String::strip).anyMatch(SUBPROTOCOL::equals);
    }
}
