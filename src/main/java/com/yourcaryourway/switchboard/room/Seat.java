package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member's place in a room. {@code home} and {@code sessionEpoch} say where the member's session lives and since
 * which resume; {@code joinSeq} is the seq of the event that made the seat, and names it to those who undo it;
 * {@code goneSince} is set when the session ran out.
 */
public record Seat(
        MemberId member,
        String name,
        Role role,
        SessionId session,
        NodeId home,
        long sessionEpoch,
        long joinSeq,
        boolean connected,
        @Nullable Instant goneSince,
        Media media) {}
