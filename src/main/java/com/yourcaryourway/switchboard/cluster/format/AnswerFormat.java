package com.yourcaryourway.switchboard.cluster.format;

import com.yourcaryourway.switchboard.room.Rooms.Answer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The outcome of a command with everything after the caller's position. */
public final class AnswerFormat {
    private AnswerFormat() {}

    public static void write(DataOutput out, Answer answer) throws IOException {
        OutcomeFormat.write(out, answer.outcome());
        PositionFormat.write(out, answer.position());
        Fields.writeList(out, answer.events(), RoomEventFormat::write);
        Fields.writeOptional(out, answer.whole(), RoomFormat::write);
    }

    public static Answer read(DataInput in) throws IOException {
        return new Answer(
                OutcomeFormat.read(in),
                PositionFormat.read(in),
                Fields.readList(in, RoomEventFormat::read),
                Fields.readOptional(in, RoomFormat::read));
    }
}
