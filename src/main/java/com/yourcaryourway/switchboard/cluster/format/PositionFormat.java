package com.yourcaryourway.switchboard.cluster.format;

import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.room.Position;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How far a room's log goes. The chain takes its 8 bytes: being a hash, it is not near zero. */
public final class PositionFormat {
    private PositionFormat() {}

    public static void write(DataOutput out, Position position) throws IOException {
        Fields.writeText(out, position.epoch().value());
        Fields.writeNumber(out, position.seq());
        out.writeLong(position.chain());
    }

    public static Position read(DataInput in) throws IOException {
        return new Position(new Epoch(Fields.readText(in)), Fields.readNumber(in), in.readLong());
    }
}
