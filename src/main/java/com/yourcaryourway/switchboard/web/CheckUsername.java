package com.yourcaryourway.switchboard.web;

import com.yourcaryourway.switchboard.protocol.Bounds;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * POST /api/check-username: tells a person who is about to open a session whether the name is free. 200, 409 name_taken,
 * 400 bad_frame, 413 above 4 KiB, 415 for anything but JSON; the messages are those that the first client knows.
 */
final class CheckUsername implements Handler<RoutingContext> {
    static final String PATH = "/api/check-username";
    private static final int BODY_BYTES = 4 * 1024;
    private static final String OK = "{\"message\":\"OK !\"}";
    private static final String BAD = "Bad request, invalid body or username";
    private static final String TAKEN = "Username already taken";

    private final EdgeJson json;
    private final NameCheck names;

    private CheckUsername(EdgeJson json, NameCheck names) {
        this.json = json;
        this.names = names;
    }

    static void mount(Router router, EdgeJson json, NameCheck names) {
        // One route each: Vert.x wants a body handler to be the first of its route.
        router.route(PATH).handler(new Methods(HttpMethod.POST));
        router.route(PATH).handler(CheckUsername::requireJson);
        router.route(PATH).handler(BodyHandler.create(false).setBodyLimit(BODY_BYTES));
        router.route(PATH).handler(new CheckUsername(json, names));
    }

    @Override
    public void handle(RoutingContext context) {
        String name;
        try {
            byte[] body = context.body().buffer() == null
                    ? new byte[0]
                    : context.body().buffer().getBytes();
            name = Bounds.text("userName", json.userName(body), Bounds.NAME);
        } catch (Refusal bad) {
            context.fail(new Refusal(ErrorCode.BAD_FRAME, BAD));
            return;
        }
        names.free(name)
                .onSuccess(free -> {
                    if (free) {
                        context.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                                .end(OK);
                    } else {
                        context.fail(new Refusal(ErrorCode.NAME_TAKEN, TAKEN));
                    }
                })
                .onFailure(context::fail);
    }

    private static void requireJson(RoutingContext context) {
        if (isJson(context.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            context.next();
        } else {
            context.fail(Problem.NOT_JSON.status());
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }
}
