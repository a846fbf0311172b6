package com.yourcaryourway.switchboard.cluster.format;

import com.yourcaryourway.switchboard.room.Seat;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A member's place in a room. */
public final class SeatFormat {
    private SeatFormat() {}

    public static void write(DataOutput out, Seat seat) throws IOException {
        Ids.writeMember(out, seat.member());
        Fields.writeText(out, seat.name());
        EnumFormat.ROLE.write(out, seat.role());
        Ids.writeSession(out, seat.session());
        Ids.writeNode(out, seat.home());
        Fields.writeNumber(out, seat.sessionEpoch());
        Fields.writeNumber(out, seat.joinSeq());
        out.writeBoolean(seat.connected());
        Fields.writeOptional(out, seat.goneSince(), Fields::writeInstant);
        MediaFormat.write(out, seat.media());
    }

    public static Seat read(DataInput in) throws IOException {
        return new Seat(
                Ids.readMember(in),
                Fields.readText(in),
                EnumFormat.ROLE.read(in),
                Ids.readSession(in),
                Ids.readNode(in),
                Fields.readNumber(in),
                Fields.readNumber(in),
                in.readBoolean(),
                Fields.readOptional(in, Fields::readInstant),
                MediaFormat.read(in));
    }
}
