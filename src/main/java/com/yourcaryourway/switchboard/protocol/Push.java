package com.yourcaryourway.switchboard.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server says unasked. The session's outbox adds the number {@code n}. */
public sealed interface Push extends ServerMessage {
    /** Where a room event stands: its room, history and number there, and when the server ordered it. */
    record Stamp(RoomId room, Epoch epoch, long seq, Instant at) {}

    /** A room got a new epoch: forget what was known of it. */
    record RoomRenewed(RoomSnapshot room) implements Push {}

    record RoomJoined(Stamp stamp, MemberSnapshot member) implements Push {}

    record RoomLeft(Stamp stamp, MemberId member, Reason reason) implements Push {}

    record RoomPresence(Stamp stamp, MemberId member, boolean connected) implements Push {}

    /** {@code by} is null when the server closed it. */
    record RoomClosed(Stamp stamp, @Nullable MemberId by, Reason reason) implements Push {}

    record RoomRated(Stamp stamp, int score) implements Push {}

    record ChatPosted(Stamp stamp, ChatMessage message) implements Push {}

    record CallRinging(Stamp stamp, CallSnapshot call) implements Push {}

    record CallAccepted(Stamp stamp, CallSnapshot call) implements Push {}

    record CallDeclined(Stamp stamp, CallSnapshot call, Reason reason) implements Push {}

    record CallEnded(Stamp stamp, CallSnapshot call, Reason reason) implements Push {}

    record CallMedia(Stamp stamp, MemberId member, Media media) implements Push {}

    record ChatTyping(RoomId room, MemberId from, boolean typing) implements Push {}

    record ChatRead(RoomId room, MemberId from, long seq) implements Push {}

    /** {@code body} is the raw JSON member that the sender wrote; see {@link ClientMessage.Signal}. */
    record Signal(RoomId room, @Nullable CallId call, MemberId from, String body) implements Push {
        @Override
        public String toString() {
            return "Signal[room=" + room + ", from=" + from + ", chars=" + body.length() + "]";
        }
    }

    record QueueSnapshot(List<WaitingRoom> rooms) implements Push {
        public QueueSnapshot {
            rooms = List.copyOf(rooms);
        }
    }

    record QueueChanged(WaitingRoom room) implements Push {}

    record QueueRemoved(RoomId room) implements Push {}

    /** {@code position} counts from 1; {@code estimateSeconds} is null while there are too few samples or no agent. */
    record QueuePosition(
            RoomId room, int position, @Nullable Integer estimateSeconds, int agents) implements Push {}
}
