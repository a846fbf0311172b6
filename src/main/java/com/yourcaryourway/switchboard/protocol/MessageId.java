package com.yourcaryourway.switchboard.protocol;

/** A chat message's id, chosen by its sender and unique among that sender's messages in the room. */
public record MessageId(String value) {
    public MessageId {
        Bounds.id("messageId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
