package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.room.Cause;
import com.yourcaryourway.switchboard.room.Change;
import com.yourcaryourway.switchboard.room.RoomEvent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;

/** Knows one kind of event, which is enough for a link: it looks into none. */
final class RatedFormat implements EventFormat {
    static RoomEvent event(long seq) {
        Cause cause = new Cause(new SessionId("s-1"), seq);
        return new RoomEvent(seq, -seq, Instant.ofEpochSecond(seq), cause, new Change.Rated(5, "très bien"));
    }

    @Override
    public void write(DataOutput out, RoomEvent event) throws IOException {
        out.writeLong(event.seq());
    }

    @Override
    public RoomEvent read(DataInput in) throws IOException {
        return event(in.readLong());
    }
}
