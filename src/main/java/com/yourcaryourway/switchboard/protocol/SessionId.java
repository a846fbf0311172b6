package com.yourcaryourway.switchboard.protocol;

/** A client's presence over many connections. Known to the client and the nodes, never shown to other clients. */
public record SessionId(String value) {
    public SessionId {
        Bounds.id("session", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
