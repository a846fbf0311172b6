package com.yourcaryourway.switchboard.protocol;

/** The identity of one history of a room: two positions compare by number only within one epoch. Opaque, compared only for equality. */
public record Epoch(String value) {
    public Epoch {
        Bounds.id("epoch", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
