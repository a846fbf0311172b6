package com.yourcaryourway.switchboard.web;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

/** What operators ask a node, on a port that the balancer does not reach: health, metrics, and to drain. */
public final class AdminRouter {
    private AdminRouter() {}

    public static Router create(
            Vertx vertx, EdgeJson json, Readiness readiness, Meters meters, Maintenance maintenance) {
        Router router = Router.router(vertx);
        router.route().handler(new SecurityHeaders());
        new Problems(json).handleAllOf(router);
        Health.mount(router, readiness);
        Scrape.mount(router, meters);
        Upkeep.mount(router, maintenance);
        return router;
    }
}
