package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.cluster.format.AnswerFormat;
import com.yourcaryourway.switchboard.cluster.format.Bytes;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.room.Outcome;
import com.yourcaryourway.switchboard.room.Position;
import com.yourcaryourway.switchboard.room.Room;
import com.yourcaryourway.switchboard.room.Rooms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers of processors as bytes, which cost the same whether the owner is this member or another. */
final class Answers {
    private static final byte[] ABSENT = {};

    private Answers() {}

    static byte[] absent() {
        return ABSENT;
    }

    /** The outcome, with the events after the caller's position, or the whole room if it does not continue that. */
    static byte[] of(int format, Outcome outcome, Room room, @Nullable Position since) {
        boolean continues = since != null && room.continues(since);
        List<com.yourcaryourway.switchboard.room.RoomEvent> events =
                continues && since != null ? room.after(since.seq()) : List.of();
        return Bytes.of(
                format,
                new Rooms.Answer(outcome, room.position(), events, continues ? null : room),
                AnswerFormat::write);
    }

    /** Reads an answer; absent is no_such_room. */
    static Rooms.Answer read(byte[] answer) {
        if (answer.length == 0) {
            throw new Refusal(ErrorCode.NO_SUCH_ROOM, "there is no such room");
        }
        return Bytes.read(answer, AnswerFormat::read);
    }
}
