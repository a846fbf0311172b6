package com.yourcaryourway.switchboard.config;

/**
 * Where operators and probes connect: health, metrics, drain. Not for the public.
 *
 * @param host the address to listen on
 * @param port 0 takes a free one
 */
public record Admin(String host, int port) {
    public Admin {
        new Checks().notBlank("host", host).port("port", port).done();
    }
}
