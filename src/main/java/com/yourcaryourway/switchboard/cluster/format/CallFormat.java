package com.yourcaryourway.switchboard.cluster.format;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.room.Call;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A room's call. */
public final class CallFormat {
    private CallFormat() {}

    public static void write(DataOutput out, Call call) throws IOException {
        Fields.writeText(out, call.id().value());
        Ids.writeMember(out, call.from());
        Ids.writeMember(out, call.to());
        Ids.writeMember(out, call.polite());
        EnumFormat.CALL_STATUS.write(out, call.status());
        Fields.writeInstant(out, call.since());
    }

    public static Call read(DataInput in) throws IOException {
        return new Call(
                new CallId(Fields.readText(in)),
                Ids.readMember(in),
                Ids.readMember(in),
                Ids.readMember(in),
                EnumFormat.CALL_STATUS.read(in),
                Fields.readInstant(in));
    }
}
