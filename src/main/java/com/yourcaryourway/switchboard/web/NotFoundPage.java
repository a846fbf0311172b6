package com.yourcaryourway.switchboard.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** For a person who followed a wrong link: a page with a way back. Programs get the problem document of {@link Problems}. */
final class NotFoundPage implements Handler<RoutingContext> {
    private static final String HTML = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Not found</title>
            <h1>There is no page here</h1>
            <p><a href="/">Talk to support</a></p>
            </html>
            """;

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (request.method().equals(HttpMethod.GET) && accept != null && accept.contains("text/html")) {
            context.response()
                    .setStatusCode(Problem.NOT_FOUND.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ContentTypes.of("404.html"))
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(HTML);
        } else {
            context.next();
        }
    }
}
