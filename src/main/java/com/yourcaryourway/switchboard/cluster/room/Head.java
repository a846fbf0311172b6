package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.cluster.format.PositionFormat;
import com.yourcaryourway.switchboard.cluster.format.Fields;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.WaitingRoom;
import com.yourcaryourway.switchboard.room.Position;
import com.yourcaryourway.switchboard.room.Room;
import com.yourcaryourway.switchboard.room.Seat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Where a room stands, and how the queue shows it if it waits for an agent. */
record Head(Position position, @Nullable WaitingRoom waiting) {
    static byte[] write(Room room) {
        var bytes = new ByteArrayOutputStream(96);
        try (var out = new DataOutputStream(bytes)) {
            PositionFormat.write(out, room.position());
            WaitingRoom waiting = waiting(room);
            out.writeBoolean(waiting != null);
            if (waiting != null) {
                Fields.writeString(out, waiting.customer());
                Fields.writeString(out, waiting.subject());
                Fields.writeInstant(out, waiting.openedAt());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Head read(RoomId room, byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Position position = PositionFormat.read(in);
            return new Head(
                    position,
                    in.readBoolean()
                            ? new WaitingRoom(
                                    room, Fields.readString(in), Fields.readString(in), Fields.readInstant(in))
                            : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
