package com.yourcaryourway.switchboard.web;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * POST /admin/drain: 202, and the node stops as on SIGTERM; again the same. 403 to a page: a browser that an operator
 * left open on a hostile site reaches loopback too.
 * GET /health/safe: 200 when all copies are there and the next node may be stopped, else 503.
 */
final class Upkeep {
    private final Maintenance maintenance;

    private Upkeep(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    static void mount(Router router, Maintenance maintenance) {
        var upkeep = new Upkeep(maintenance);
        router.route("/admin/drain").handler(new Methods(HttpMethod.POST)).handler(upkeep::drain);
        router.route("/health/safe").handler(Methods.READ).handler(upkeep::safe);
    }

    private void drain(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.ORIGIN) != null) {
            context.fail(new Refusal(ErrorCode.NOT_PERMITTED, "Not for pages: send no Origin"));
            return;
        }
        maintenance.drain();
        send(context, 202, "{\"draining\":true}");
    }

    private void safe(RoutingContext context) {
        maintenance
                .clusterSafe()
                .onSuccess(safe -> send(context, safe ? 200 : 503, "{\"safe\":" + safe + "}"))
                .onFailure(context::fail);
    }

    private static void send(RoutingContext context, int status, String json) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(json);
    }
}
