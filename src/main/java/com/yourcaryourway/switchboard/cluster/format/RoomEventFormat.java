package com.yourcaryourway.switchboard.cluster.format;

import com.yourcaryourway.switchboard.room.RoomEvent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** An entry of a room's log, the same in the map and between nodes. */
public final class RoomEventFormat {
    private RoomEventFormat() {}

    public static void write(DataOutput out, RoomEvent event) throws IOException {
        Fields.writeNumber(out, event.seq());
        out.writeLong(event.prev());
        Fields.writeInstant(out, event.at());
        CauseFormat.write(out, event.cause());
        ChangeFormat.write(out, event.change());
    }

    public static RoomEvent read(DataInput in) throws IOException {
        return new RoomEvent(
                Fields.readNumber(in),
                in.readLong(),
                Fields.readInstant(in),
                CauseFormat.read(in),
                ChangeFormat.read(in));
    }
}
