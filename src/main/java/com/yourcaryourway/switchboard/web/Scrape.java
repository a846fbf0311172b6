package com.yourcaryourway.switchboard.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** /metrics in the Prometheus text format. The text is made on a worker thread: it takes milliseconds and reads procfs. */
final class Scrape {
    private final Meters meters;

    private Scrape(Meters meters) {
        this.meters = meters;
    }

    static void mount(Router router, Meters meters) {
        router.route("/metrics").handler(Methods.READ).handler(new Scrape(meters)::send);
    }

    private void send(RoutingContext context) {
        context.vertx()
                .executeBlocking(meters::scrape, false)
                .onSuccess(text -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(text))
                .onFailure(context::fail);
    }
}
