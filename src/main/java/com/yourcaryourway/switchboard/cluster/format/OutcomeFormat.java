package com.yourcaryourway.switchboard.cluster.format;

import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.room.Outcome;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What became of a command. */
public final class OutcomeFormat {
    private OutcomeFormat() {}

    public static void write(DataOutput out, Outcome outcome) throws IOException {
        Fields.writeNumber(out, outcome.seq());
        Fields.writeOptional(out, outcome.at(), Fields::writeInstant);
        Fields.writeOptional(out, outcome.refusal(), OutcomeFormat::writeRefusal);
    }

    public static Outcome read(DataInput in) throws IOException {
        return new Outcome(
                Fields.readNumber(in),
                Fields.readOptional(in, Fields::readInstant),
                Fields.readOptional(in, OutcomeFormat::readRefusal));
    }

    private static void writeRefusal(DataOutput out, Refusal refusal) throws IOException {
        EnumFormat.ERROR_CODE.write(out, refusal.code());
        Fields.writeText(out, refusal.text());
    }

    private static Refusal readRefusal(DataInput in) throws IOException {
        return new Refusal(EnumFormat.ERROR_CODE.read(in), Fields.readText(in));
    }
}
