package com.yourcaryourway.switchboard.load.client;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a node's WebSocket is, as {@code --url} gives it. Any thread. */
public record NodeAddress(String host, int port, boolean tls, String path) {
    private static final String PATH = "/ws";

    /**
     * Reads {@code ws://host:port} or {@code wss://host:port}; a missing path is {@code /ws}.
     *
     * @throws IllegalArgumentException with a message for the person who typed it
     */
    public static NodeAddress parse(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a URL: " + url, e);
        }
        boolean tls = "wss".equals(uri.getScheme());
        if (!tls && !"ws".equals(uri.getScheme())) {
            throw new IllegalArgumentException("a URL must begin with ws:// or wss://: " + url);
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("a URL must name a host: " + url);
        }
        int port = uri.getPort() != -1 ? uri.getPort() : tls ? 443 : 80;
        String path = uri.getPath();
        return new NodeAddress(uri.getHost(), port, tls, path.isEmpty() || "/".equals(path) ? PATH : path);
    }

    /** Where the same node tells its metrics. */
    public URI metrics() {
        return URI.create((tls ? "https://" : "http://") + host + ":" + port + "/metrics");
    }

    @Override
    public String toString() {
        return (tls ? "wss://" : "ws://") + host + ":" + port + path;
    }
}
