package com.yourcaryourway.switchboard.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room as one member sees it, with its newest messages, oldest first. {@code rated} tells whether the customer has
 * rated it.
 */
public record RoomSnapshot(
        RoomId id,
        Epoch epoch,
        long seq,
        MemberId you,
        String subject,
        RoomStatus status,
        Instant openedAt,
        boolean rated,
        List<MemberSnapshot> members,
        List<ChatMessage> messages,
        @Nullable CallSnapshot call) {
    public RoomSnapshot {
        members = List.copyOf(members);
        messages = List.copyOf(messages);
    }
}
