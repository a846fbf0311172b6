package com.yourcaryourway.switchboard.protocol;

import java.time.Instant;

/** A chat message as members see it. {@code seq} is the seq of the room event that brought it. */
public record ChatMessage(MessageId id, Author from, String text, Instant at, long seq) {
    /** The sender, kept with the message because the seat may be gone. */
    public record Author(MemberId id, String name, Role role) {}
}
