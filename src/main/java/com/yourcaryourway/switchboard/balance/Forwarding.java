package com.yourcaryourway.switchboard.balance;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeoutException;

/**
 * What the balancer does to a request and its answer on the way: tells the node who asked, turns a failure into a
 * problem document, and carries WebSockets by its own {@link Tunnel}.
 */
final class Forwarding implements ProxyInterceptor {
    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest asked = context.request().proxiedRequest();
        MultiMap headers = context.request().headers();
        // Set, not added: nobody stands before this balancer whose word would count.
        headers.set("x-forwarded-for", asked.remoteAddress().hostAddress());
        headers.set("x-forwarded-proto", "http");
        HostAndPort host = asked.authority();
        if (host != null) {
            headers.set("x-forwarded-host", host.toString());
        }
        return context.sendRequest().recover(failure -> Future.succeededFuture(problem(context, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        if (!context.isWebSocket()) {
            return context.sendResponse();
        }
        if (response.getStatusCode() == 101) {
            return Tunnel.open(context);
        }
        // The proxy's own way would drop the body of a refused handshake.
        context.request().proxiedRequest().resume();
        return response.send();
    }

    private static ProxyResponse problem(ProxyContext context, Throwable failure) {
        Problem problem = failure instanceof NoBackend
                ? Problem.NO_BACKEND
                : failure instanceof TimeoutException ? Problem.SILENT : Problem.BROKEN;
        return context.request()
                .release()
                .response()
                .setStatusCode(problem.status())
                .setBody(Body.body(problem.document(), Problem.TYPE));
    }
}
