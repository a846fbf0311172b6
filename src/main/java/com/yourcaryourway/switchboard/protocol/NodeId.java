package com.yourcaryourway.switchboard.protocol;

/** A server node, for the life of its process. */
public record NodeId(String value) {
    public NodeId {
        Bounds.id("node", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
