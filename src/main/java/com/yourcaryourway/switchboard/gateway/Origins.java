package com.yourcaryourway.switchboard.gateway;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may open a WebSocket (RFC 6455, section 10.2): those of the same host, those allowed by the operator, and
 * programs that are no browsers and send no Origin. Any thread.
 */
final class Origins {
    private final Set<String> allowed;

    Origins(Set<String> allowed) {
        this.allowed = allowed;
    }

    boolean permits(@Nullable String origin, @Nullable String host) {
        return origin == null || allowed.contains(origin) || (host != null && host.equalsIgnoreCase(authority(origin)));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
