package com.yourcaryourway.switchboard.balance;

import io.vertx.core.buffer.Buffer;
import io.vertx.httpproxy.MediaType;

/** What the balancer answers when no node did (RFC 9457). All temporary: the same request may succeed. */
enum Problem {
    NO_BACKEND(503, "Service Unavailable", "No node is ready"),
    BROKEN(502, "Bad Gateway", "The node failed while it answered"),
    SILENT(504, "Gateway Timeout", "The node did not answer in time");

    static final MediaType TYPE = MediaType.parse("application/problem+json");

    private final int status;
    private final String document;

    Problem(int status, String title, String message) {
        this.status = status;
        this.document = "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status
                + ",\"detail\":\"" + message + "\",\"code\":\"unavailable\",\"temporary\":true,\"message\":\""
                + message + "\"}";
    }

    int status() {
        return status;
    }

    Buffer document() {
        return Buffer.buffer(document);
    }
}
