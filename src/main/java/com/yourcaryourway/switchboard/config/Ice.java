package com.yourcaryourway.switchboard.config;

import java.util.List;

/**
 * The STUN and TURN servers that clients are told of.
 *
 * @param servers none means that calls work only where both sides reach each other directly
 */
public record Ice(List<IceServer> servers) {
    public Ice {
        servers = List.copyOf(servers);
    }
}
