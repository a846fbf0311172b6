package com.yourcaryourway.switchboard.protocol;

/** A seat's holder as the other members of the room see it. Opaque, and different in each room. */
public record MemberId(String value) {
    public MemberId {
        Bounds.id("member", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
