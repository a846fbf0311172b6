package com.yourcaryourway.switchboard.protocol;

/** One conversation. Opaque; derived from the request that opened it, so that a repeated request opens nothing new. */
public record RoomId(String value) {
    public RoomId {
        Bounds.id("room", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
