package com.yourcaryourway.switchboard.balance;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Opens each request at the next ready backend. One that refuses the connection is taken out, and the next is tried:
 * nothing was sent yet. The client's Host is kept, since nodes compare it with Origin.
 */
final class OriginChoice implements OriginRequestProvider {
    /** How long a backend may take until its answer begins; a check finds a hanging one sooner. */
    private static final int ANSWER_MILLIS = 10_000;

    private static final int HTTP_PORT = 80;

    private final Rotation rotation;

    OriginChoice(Rotation rotation) {
        this.rotation = rotation;
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        return tryNext(context, new HashSet<>());
    }

    private Future<HttpClientRequest> tryNext(ProxyContext context, Set<Backend> tried) {
        Optional<Backend> next = rotation.next(tried);
        if (next.isEmpty()) {
            return Future.failedFuture(new NoBackend());
        }
        Backend backend = next.get();
        tried.add(backend);
        return context.client()
                .request(options(context, backend))
                // Who waits for the answer, or reads the socket, is told as well; unhandled it would be logged as a
                // fault.
                .onSuccess(request -> request.exceptionHandler(failure -> {}))
                .recover(refused -> {
                    backend.down("refused a connection");
                    return tryNext(context, tried);
                });
    }

    private static RequestOptions options(ProxyContext context, Backend backend) {
        RequestOptions options =
                new RequestOptions().setServer(backend.socketAddress()).setIdleTimeout(ANSWER_MILLIS);
        HostAndPort asked = context.request().proxiedRequest().authority();
        if (asked == null) {
            return options.setHost(backend.address().host())
                    .setPort(backend.address().port());
        }
        return options.setHost(asked.host()).setPort(asked.port() < 0 ? HTTP_PORT : asked.port());
    }
}
