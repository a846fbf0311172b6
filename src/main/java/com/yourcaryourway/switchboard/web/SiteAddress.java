package com.yourcaryourway.switchboard.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The site's address as the browser sees it, through whatever proxy. A client can forge it, but only for its own answer.
 *
 * @param host with its port if that is not the scheme's own; null when it cannot stand in a header as it is
 */
record SiteAddress(boolean secure, @Nullable String host) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.:\\[\\]-]+");

    static SiteAddress of(HttpServerRequest request) {
        String forwarded = request.getHeader("x-forwarded-proto");
        boolean secure =
                request.isSSL() || (forwarded != null && forwarded.strip().equalsIgnoreCase("https"));
        HostAndPort authority = request.authority();
        String host = authority == null ? null : authority.toString();
        return new SiteAddress(secure, host != null && PLAIN.matcher(host).matches() ? host : null);
    }

    /** A source expression for the WebSocket with a space before it, or nothing. */
    String socketOrigin() {
        return host == null ? "" : (secure ? " wss://" : " ws://") + host;
    }
}
