package com.yourcaryourway.switchboard.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.stream.Collectors;

/** Lets only a path's own methods pass; the others are answered with 405 and Allow (RFC 9110, 15.5.6). */
final class Methods implements Handler<RoutingContext> {
    static final Methods READ = new Methods(HttpMethod.GET, HttpMethod.HEAD);

    private final List<HttpMethod> allowed;
    private final String allow;

    Methods(HttpMethod... allowed) {
        this.allowed = List.of(allowed);
        this.allow = this.allowed.stream().map(HttpMethod::name).collect(Collectors.joining(", "));
    }

    @Override
    public void handle(RoutingContext context) {
        if (allowed.contains(context.request().method())) {
            context.next();
        } else {
            context.response().putHeader(HttpHeaders.ALLOW, allow);
            context.fail(Problem.METHOD_NOT_ALLOWED.status());
        }
    }
}
