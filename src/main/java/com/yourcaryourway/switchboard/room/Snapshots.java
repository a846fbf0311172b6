package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.Bounds;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.RoomSnapshot;
import java.util.function.ToLongFunction;

/** Rooms as one of their members sees them. Pure; any thread that may call the read marks it is given. */
public final class Snapshots {
    private Snapshots() {}

    /**
     * The room with its newest {@link Bounds#PAGE} messages, or as many of them as fit into a frame.
     *
     * @param you the member that it is for
     * @param read the seq of the last message that a member has read, 0 for none; {@link RoomReplica#readBy}
     */
    public static RoomSnapshot of(Room room, MemberId you, ToLongFunction<MemberId> read) {
        Position position = room.position();
        return new RoomSnapshot(
                room.id(),
                position.epoch(),
                position.seq(),
                you,
                room.subject(),
                room.status(),
                room.openedAt(),
                room.rated(),
                room.seats().stream()
                        .map(seat -> seat.snapshot(read.applyAsLong(seat.member())))
                        .toList(),
                FrameBudget.newest(room.messages(Long.MAX_VALUE, Bounds.PAGE)),
                room.callSnapshot());
    }
}
