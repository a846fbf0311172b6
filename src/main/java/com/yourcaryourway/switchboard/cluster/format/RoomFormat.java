package com.yourcaryourway.switchboard.cluster.format;

import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.room.Room;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A whole room: its id, its history's name, and its log, of which everything else is a fold. */
public final class RoomFormat {
    private RoomFormat() {}

    public static void write(DataOutput out, Room room) throws IOException {
        Fields.writeText(out, room.id().value());
        Fields.writeText(out, room.position().epoch().value());
        Fields.writeList(out, room.after(0), RoomEventFormat::write);
    }

    public static Room read(DataInput in) throws IOException {
        var id = new RoomId(Fields.readText(in));
        var epoch = new Epoch(Fields.readText(in));
        return Room.replay(id, epoch, Fields.readList(in, RoomEventFormat::read));
    }
}
