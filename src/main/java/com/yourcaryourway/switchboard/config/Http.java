package com.yourcaryourway.switchboard.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Where clients connect.
 *
 * @param host the address to listen on
 * @param port 0 takes a free one
 * @param origins the origins (RFC 6454) of pages that may connect, beside those served under the same host
 * @param loops event loops that serve sockets; 0 means one for each processor
 */
public record Http(String host, int port, List<String> origins, int loops) {
    public Http {
        origins = List.copyOf(origins);
        var checks = new Checks().notBlank("host", host).port("port", port).range("loops", loops, 0, 256);
        for (int i = 0; i < origins.size(); i++) {
            checks.that(
                    "origins[" + i + "]",
                    isOrigin(origins.get(i)),
                    "must be an origin such as https://support.example.org, is " + origins.get(i));
        }
        checks.done();
    }

    private static boolean isOrigin(String text) {
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme();
            return ("https".equals(scheme) || "http".equals(scheme))
                    && uri.getHost() != null
                    && text.equals(scheme + "://" + uri.getRawAuthority())
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException notAnUri) {
            return false;
        }
    }
}
