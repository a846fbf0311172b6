package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.ChatMessage;
import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.MemberSnapshot;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member's place in a room. {@code home} and {@code sessionEpoch} say where the member's session lives and since
 * which resume; {@code joinSeq} is the seq that the event that made the seat had when it was made, and names it to those
 * who undo it, also when the event got another seq by {@link Room#unite}; {@code goneSince} is set when the session ran
 * out.
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
        Media media) {
    /** Who wrote a message, as it stays with the message. */
    public ChatMessage.Author author() {
        return new ChatMessage.Author(member, name, role);
    }

    /** As the others see it; {@code read} is the seq of the last message it has read, 0 for none. */
    public MemberSnapshot snapshot(long read) {
        return new MemberSnapshot(member, name, role, connected, media, read);
    }

    Seat moved(Change.Moved to, @Nullable Instant gone) {
        return new Seat(
                member, name, role, session, to.home(), to.sessionEpoch(), joinSeq, to.connected(), gone, media);
    }

    Seat withMedia(Media sent) {
        return new Seat(member, name, role, session, home, sessionEpoch, joinSeq, connected, goneSince, sent);
    }
}
