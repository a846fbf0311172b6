package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.cluster.format.RoomEventFormat;
import com.yourcaryourway.switchboard.cluster.link.EventFormat;
import com.yourcaryourway.switchboard.room.RoomEvent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Room events travel between nodes in the form in which they are stored. */
final class EventsOfRooms implements EventFormat {
    @Override
    public void write(DataOutput out, RoomEvent event) throws IOException {
        RoomEventFormat.write(out, event);
    }

    @Override
    public RoomEvent read(DataInput in) throws IOException {
        return RoomEventFormat.read(in);
    }
}
