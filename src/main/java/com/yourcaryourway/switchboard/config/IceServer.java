package com.yourcaryourway.switchboard.config;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A STUN or TURN server (W3C webrtc-pc, RTCIceServer).
 *
 * @param urls {@code stun:} (RFC 7064) or {@code turn:} (RFC 7065), with their TLS forms
 * @param username for TURN
 * @param credential for TURN; a secret of ours, though every client is given it
 */
public record IceServer(
        List<String> urls,
        @Nullable String username,
        @Secret @Nullable String credential) {
    private static final Pattern URL = Pattern.compile("(stuns?|turns?):[^\\s/]+");

    public IceServer {
        urls = List.copyOf(urls);
        var checks = new Checks().that("urls", !urls.isEmpty(), "must name at least one URL");
        boolean turn = relays(urls);
        for (int i = 0; i < urls.size(); i++) {
            var url = urls.get(i);
            checks.that(
                    "urls[" + i + "]",
                    URL.matcher(url).matches(),
                    "must be a URL such as stun:host:3478 or turn:host:3478?transport=udp, is " + url);
        }
        checks.that("username", !turn || isGiven(username), "must be given for a turn: URL")
                .that("credential", !turn || isGiven(credential), "must be given for a turn: URL")
                .done();
    }

    /** Whether calls can go through it. */
    boolean relays() {
        return relays(urls);
    }

    private static boolean relays(List<String> urls) {
        return urls.stream().anyMatch(url -> url.startsWith("turn"));
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    @Override
    public String toString() {
        return "IceServer[urls=" + urls + ", username=" + username + ", credential=hidden]";
    }
}
