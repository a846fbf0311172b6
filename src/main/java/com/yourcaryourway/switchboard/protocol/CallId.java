package com.yourcaryourway.switchboard.protocol;

/** One call in a room. Opaque; derived from the request that started it. */
public record CallId(String value) {
    public CallId {
        Bounds.id("call", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
