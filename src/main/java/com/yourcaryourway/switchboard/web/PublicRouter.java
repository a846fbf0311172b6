package com.yourcaryourway.switchboard.web;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

/** What browsers ask a node over HTTP: the client, its small resources, and the health and metrics of the node. */
public final class PublicRouter {
    private PublicRouter() {}

    public static Router create(
            Vertx vertx, EdgeJson json, StaticClient client, NameCheck names, Readiness readiness, Meters meters) {
        Router router = Router.router(vertx);
        router.route().handler(new SecurityHeaders());
        new Problems(json).handleAllOf(router);
        Health.mount(router, readiness);
        Scrape.mount(router, meters);
        CheckUsername.mount(router, json, names);
        // Whatever else lies below /api is for programs, so its errors are documents, never pages.
        router.route("/api/*").handler(context -> context.fail(Problem.NOT_FOUND.status()));
        client.mount(router);
        router.route().handler(new NotFoundPage());
        return router;
    }
}
