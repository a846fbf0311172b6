package com.yourcaryourway.switchboard.balance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a node serves HTTP: a host name or address (IPv6 in brackets) and a port from 1 to 65535. Immutable. */
public record BackendAddress(String host, int port) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})");

    /**
     * Reads host:port.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static BackendAddress parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            int port = Integer.parseInt(form.group(2));
            if (port >= 1 && port <= 65_535) {
                return new BackendAddress(form.group(1), port);
            }
        }
        throw new IllegalArgumentException("'" + text + "' is not host:port");
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
