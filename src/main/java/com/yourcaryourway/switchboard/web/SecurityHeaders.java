package com.yourcaryourway.switchboard.web;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/**
 * Puts the headers on every answer that keep browsers from being used against people. The strictest content security
 * policy is the default, pages replace it by their own. HSTS (RFC 6797) only where the browser came by TLS, else it is
 * void.
 */
final class SecurityHeaders implements Handler<RoutingContext> {
    static final String CSP = "content-security-policy";

    @Override
    public void handle(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set(CSP, ContentSecurityPolicy.NOTHING)
                .set("x-content-type-options", "nosniff")
                .set("referrer-policy", "no-referrer")
                .set("cross-origin-opener-policy", "same-origin")
                .set("cross-origin-resource-policy", "same-origin")
                .set(
                        "permissions-policy",
                        "camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=(), usb=()");
        if (SiteAddress.of(context.request()).secure()) {
            headers.set("strict-transport-security", "max-age=31536000");
        }
        context.next();
    }
}
