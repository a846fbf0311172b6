package com.yourcaryourway.switchboard.cluster.format;

import com.yourcaryourway.switchboard.room.Cause;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What made an event happen. */
public final class CauseFormat {
    private CauseFormat() {}

    public static void write(DataOutput out, Cause cause) throws IOException {
        Fields.writeOptional(out, cause.session(), Ids::writeSession);
        Fields.writeNumber(out, cause.request());
    }

    public static Cause read(DataInput in) throws IOException {
        return new Cause(Fields.readOptional(in, Ids::readSession), Fields.readNumber(in));
    }
}
