package com.yourcaryourway.switchboard.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** Answers GET and HEAD with an {@link Asset}: picks the coding, honours If-None-Match. On the request's event loop. */
final class AssetResponse {
    private static final String VERSIONED = "public, max-age=31536000, immutable";
    private static final String REVALIDATED = "no-cache";

    private AssetResponse() {}

    /** For a path that never has other content. */
    static void sendImmutable(HttpServerRequest request, Asset asset) {
        send(request, asset, VERSIONED);
    }

    /** For a path whose content may change: caches must ask each time. */
    static void sendRevalidated(HttpServerRequest request, Asset asset) {
        send(request, asset, REVALIDATED);
    }

    private static void send(HttpServerRequest request, Asset asset, String cacheControl) {
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        Asset.Representation chosen = asset.plain();
        Asset.Representation gzip = asset.gzip();
        if (gzip != null) {
            response.putHeader(HttpHeaders.VARY, "accept-encoding");
            if (acceptsGzip(request.headers())) {
                response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
                chosen = gzip;
            }
        }
        response.putHeader(HttpHeaders.ETAG, chosen.etag());
        if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), chosen.etag())) {
            response.headers().remove(HttpHeaders.CONTENT_ENCODING);
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, asset.contentType());
        response.putHeader(
                HttpHeaders.CONTENT_LENGTH, Integer.toString(chosen.body().length()));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(chosen.body());
        }
    }

    /** RFC 9110, 12.5.3: gzip or * named with a weight that is not zero; the coding's own entry wins over *. */
    private static boolean acceptsGzip(MultiMap headers) {
        boolean any = false;
        for (String line : headers.getAll(HttpHeaders.ACCEPT_ENCODING)) {
            for (String entry : line.split(",", -1)) {
                String[] parts = entry.split(";", -1);
                String coding = parts[0].strip();
                boolean wanted = parts.length < 2 || !parts[1].strip().matches("[qQ]=0(\\.0{0,3})?");
                if (coding.equalsIgnoreCase("gzip")) {
                    return wanted;
                }
                any |= coding.equals("*") && wanted;
            }
        }
        return any;
    }

    /** RFC 9110, 13.1.2: weak comparison with any of the list. */
    private static boolean matches(@Nullable String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String entry : ifNoneMatch.split(",", -1)) {
            String tag = entry.strip();
            if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }
}
