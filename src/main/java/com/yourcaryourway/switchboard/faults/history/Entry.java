package com.yourcaryourway.switchboard.faults.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to one side of a room, as seen from outside. Times are milliseconds since the run began.
 * Immutable; any thread.
 */
public sealed interface Entry {
    Side side();

    long at();

    /** A numbered frame was to be sent; while the client is away it waits. */
    record Sent(Side side, Kind kind, long number, long at) implements Entry {}

    /** The server's ok to a numbered frame. */
    record Acknowledged(Side side, Kind kind, long number, long at) implements Entry {}

    /** The server's refusal of a numbered frame, not followed by another attempt. */
    record Refused(Side side, Kind kind, long number, String code, boolean temporary, long at) implements Entry {}

    /** A signal arrived. */
    record Signalled(Side side, long number, long at) implements Entry {}

    /** An event of the room arrived; {@code number} is a chat message's. */
    record Told(
            Side side,
            String epoch,
            long seq,
            String type,
            @Nullable String member,
            long number,
            long at) implements Entry {}

    /**
     * A snapshot of the room arrived, which replaces what the client had.
     *
     * @param truncated whether older messages were left out
     */
    record Replaced(
            Side side, String epoch, long seq, List<Line> lines, List<String> members, boolean truncated, long at)
            implements Entry {
        public Replaced {
            lines = List.copyOf(lines);
            members = List.copyOf(members);
        }
    }

    /** A connection lost its use. */
    record Lost(Side side, String how, long at) implements Entry {}

    record Dialled(Side side, String node, long at) implements Entry {}

    /** The session is at home on a node; {@code since} is when that was dialled. */
    record Ready(Side side, String node, boolean resumed, boolean complete, long since, long at) implements Entry {}

    /** The server does not know the session any more, or will not have it. */
    record Ended(Side side, String why, long at) implements Entry {}

    /** The server broke the protocol. */
    record Breached(Side side, String what, long at) implements Entry {}

    /** An agent of another room was let in as well. */
    record Intruded(Side side, long at) implements Entry {}

    /** The room's history, read page by page at the end. */
    record Read(Side side, String epoch, List<Line> lines, long at) implements Entry {
        public Read {
            lines = List.copyOf(lines);
        }
    }
}
