package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.cluster.format.Bytes;
import com.yourcaryourway.switchboard.cluster.format.Fields;
import com.yourcaryourway.switchboard.cluster.format.PositionFormat;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import com.yourcaryourway.switchboard.protocol.WaitingRoom;
import com.yourcaryourway.switchboard.room.Position;
import com.yourcaryourway.switchboard.room.Room;
import com.yourcaryourway.switchboard.room.Seat;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a room stands, and how the queue shows it if it waits for an agent. */
record Head(Position position, @Nullable WaitingRoom waiting) {
    static byte[] write(int format, Room room) {
        return Bytes.of(format, room, (out, head) -> {
            PositionFormat.write(out, head.position());
            Fields.writeOptional(out, waiting(head), Head::writeWaiting);
        });
    }

    static Head read(RoomId room, byte[] bytes) {
        return Bytes.read(
                bytes,
                in -> new Head(PositionFormat.read(in), Fields.readOptional(in, from -> readWaiting(room, from))));
    }

    private static void writeWaiting(DataOutput out, WaitingRoom waiting) throws IOException {
        Fields.writeText(out, waiting.customer());
        Fields.writeText(out, waiting.subject());
        Fields.writeInstant(out, waiting.openedAt());
    }

    private static WaitingRoom readWaiting(RoomId room, DataInput in) throws IOException {
        return new WaitingRoom(room, Fields.readText(in), Fields.readText(in), Fields.readInstant(in));
    }

    /** The room in the queue; null unless it waits and its customer is still about. */
    static @Nullable WaitingRoom waiting(Room room) {
        if (room.status() != RoomStatus.WAITING) {
            return null;
        }
        for (Seat seat : room.seats()) {
            if (seat.role() == Role.CUSTOMER && seat.goneSince() == null) {
                return new WaitingRoom(room.id(), seat.name(), room.subject(), room.openedAt());
            }
        }
        return null;
    }
}
