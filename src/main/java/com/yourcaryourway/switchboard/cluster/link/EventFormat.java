package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.room.RoomEvent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The bytes of one room event, the same in the map and on the links. Any thread. */
public interface EventFormat {
    void write(DataOutput out, RoomEvent event) throws IOException;

    /** Reads exactly what {@link #write} wrote. IOException or any RuntimeException if that cannot be. */
    RoomEvent read(DataInput in) throws IOException;
}
