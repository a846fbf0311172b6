package com.yourcaryourway.switchboard.balance;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.NetSocket;
import io.vertx.httpproxy.ProxyContext;

/**
 * Two sockets that carry one WebSocket's bytes, unread, in both directions. What one side is slow to take slows the
 * other side down, so that a node sees a slow client through the balancer too; the proxy's own tunnel would buffer
 * without bound. Either side's end ends the other.
 */
final class Tunnel {
    private Tunnel() {}

    /** Passes the node's 101 on to the client and joins the sockets. */
    static Future<Void> open(ProxyContext context) {
        HttpClientResponse accepted = context.response().proxiedResponse();
        NetSocket node = accepted.netSocket();
        // The node may speak at once; nobody listens until the client's side is switched.
        node.pause();
        HttpServerResponse response = context.request().proxiedRequest().response();
        response.setStatusCode(101);
        response.headers().addAll(context.response().headers());
        return context.request()
                .proxiedRequest()
                .toNetSocket()
                .onSuccess(client -> join(client, node))
                .onFailure(gone -> node.close())
                .mapEmpty();
    }

    private static void join(NetSocket client, NetSocket node) {
        carry(client, node);
        carry(node, client);
        node.resume();
    }

    private static void carry(NetSocket from, NetSocket to) {
        from.handler(bytes -> {
            to.write(bytes);
            if (to.writeQueueFull()) {
                from.pause();
                to.drainHandler(drained -> from.resume());
            }
        });
        from.exceptionHandler(broken -> to.close());
        from.closeHandler(closed -> to.close());
    }
}
