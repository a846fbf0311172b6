package com.yourcaryourway.switchboard.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * /health/live: 200 as long as an event loop answers; it asks nobody, so that a sick cluster gets no node restarted.
 * /health/ready: 200 when a balancer may send clients here, else 503, and why.
 */
final class Health {
    private final Readiness readiness;

    private Health(Readiness readiness) {
        this.readiness = readiness;
    }

    static void mount(Router router, Readiness readiness) {
        Health health = new Health(readiness);
        router.route("/health/live").handler(Methods.READ).handler(context -> send(context, 200, "{\"live\":true}"));
        router.route("/health/ready").handler(Methods.READ).handler(health::ready);
    }

    private void ready(RoutingContext context) {
        boolean joined = readiness.joined();
        boolean acknowledged = readiness.peersAcknowledged();
        boolean draining = readiness.draining();
        boolean fenced = readiness.fenced();
        boolean ready = readiness.ready();
        send(
                context,
                ready ? 200 : 503,
                "{\"ready\":" + ready + ",\"joined\":" + joined + ",\"peersAcknowledged\":" + acknowledged
                        + ",\"draining\":" + draining + ",\"fenced\":" + fenced + "}");
    }

    private static void send(RoutingContext context, int status, String json) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(json);
    }
}
