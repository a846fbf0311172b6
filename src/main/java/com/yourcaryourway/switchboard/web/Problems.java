package com.yourcaryourway.switchboard.web;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a failed request becomes a problem document (RFC 9457). A fault of the server is logged once and
 * told without its cause. On the request's event loop.
 */
final class Problems implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final Problem UNREADABLE = Problem.of(ErrorCode.BAD_FRAME, "The request cannot be read");

    private final EdgeJson json;

    Problems(EdgeJson json) {
        this.json = json;
    }

    /** Makes the router answer every failure, and every path that no route takes, through this. */
    void handleAllOf(Router router) {
        router.route().failureHandler(this);
        // These two never reach a route: a path that cannot be decoded, and one that no route takes.
        router.errorHandler(400, context -> answer(context, UNREADABLE));
        router.errorHandler(404, context -> answer(context, Problem.NOT_FOUND));
    }

    @Override
    public void handle(RoutingContext context) {
        answer(context, problem(context));
    }

    private void answer(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            // Too late to say anything; the client must not take what it has for the whole.
            response.reset();
            return;
        }
        Buffer body = Buffer.buffer(json.problem(problem));
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private static Problem problem(RoutingContext context) {
        if (context.failure() instanceof Refusal refusal) {
            return Problem.of(refusal);
        }
        return switch (context.statusCode()) {
            case 404 -> Problem.NOT_FOUND;
            case 405 -> Problem.METHOD_NOT_ALLOWED;
            case 413 -> Problem.of(ErrorCode.TOO_LARGE, "The body is larger than this path takes");
            case 415 -> Problem.NOT_JSON;
            case 400 -> UNREADABLE;
            default -> fault(context);
        };
    }

    private static Problem fault(RoutingContext context) {
        HttpServerRequest request = context.request();
        LOG.atError()
                .setCause(context.failure())
                .addKeyValue("code", ErrorCode.INTERNAL.wire())
                .addKeyValue("method", request.method().name())
                .addKeyValue("path", request.path())
                .log("a request failed");
        return Problem.INTERNAL;
    }
}
