package com.yourcaryourway.switchboard.balance;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks each backend's /health/ready again and again; one answer other than 200 within a second takes it out. */
final class HealthChecks {
    private static final int TIMEOUT_MILLIS = 1_000;
    private static final String PATH = "/health/ready";

    private final Vertx vertx;
    private final HttpClient client;
    private final List<Backend> backends;
    private final Set<Backend> beingAsked = new HashSet<>();

    HealthChecks(Vertx vertx, List<Backend> backends) {
        this.vertx = vertx;
        this.backends = backends;
        // A new connection each time: a kept one says nothing about whether the node still accepts any.
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setConnectTimeout(TIMEOUT_MILLIS));
    }

    /** Starts now and goes on until the Vert.x instance is closed. */
    void start(Duration interval) {
        checkAll();
        vertx.setPeriodic(interval.toMillis(), timer -> checkAll());
    }

    private void checkAll() {
        for (Backend backend : backends) {
            if (beingAsked.add(backend)) {
                ask(backend)
                        .onSuccess(status -> {
                            if (status == 200) {
                                backend.up();
                            } else {
                                backend.down("answered " + status);
                            }
                        })
                        .onFailure(failure -> backend.down("does not answer"))
                        .onComplete(done -> beingAsked.remove(backend));
            }
        }
    }

    private Future<Integer> ask(Backend backend) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(backend.socketAddress())
                .setHost(backend.address().host())
                .setPort(backend.address().port())
                .setURI(PATH)
                .setTimeout(TIMEOUT_MILLIS);
        return client.request(options).compose(HttpClientRequest::send).map(response -> response.statusCode());
    }
}
