package com.yourcaryourway.switchboard.cluster.format;

import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomCursor;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.session.EncodedPush;
import com.yourcaryourway.switchboard.session.HeardSignals;
import com.yourcaryourway.switchboard.session.Outbox;
import com.yourcaryourway.switchboard.session.Requests;
import com.yourcaryourway.switchboard.session.SentSignals;
import com.yourcaryourway.switchboard.session.SessionState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a session takes along when it moves to another node. */
public final class SessionStateFormat {
    private SessionStateFormat() {}

    public static void write(DataOutput out, SessionState state) throws IOException {
        out.writeBoolean(state.complete());
        Fields.writeNumber(out, state.lastPush());
        Fields.writeList(out, state.pending(), SessionStateFormat::writePending);
        Fields.writeNumber(out, state.cursors().size());
        for (Map.Entry<RoomId, RoomCursor> cursor : state.cursors().entrySet()) {
            Fields.writeText(out, cursor.getKey().value());
            Fields.writeText(out, cursor.getValue().epoch().value());
            Fields.writeNumber(out, cursor.getValue().seq());
        }
        Fields.writeNumber(out, state.received());
        Fields.writeList(out, state.answers(), SessionStateFormat::writeAnswer);
        Fields.writeList(out, state.sent(), SessionStateFormat::writeSent);
        Fields.writeList(out, state.heard().lanes(), SessionStateFormat::writeHeard);
        Fields.writeNumber(out, state.heard().since().size());
        for (Map.Entry<RoomId, Long> since : state.heard().since().entrySet()) {
            Fields.writeText(out, since.getKey().value());
            Fields.writeNumber(out, since.getValue());
        }
    }

    public static SessionState read(DataInput in) throws IOException {
        boolean complete = in.readBoolean();
        long lastPush = Fields.readNumber(in);
        var pending = Fields.readList(in, SessionStateFormat::readPending);
        int size = Fields.readInt(in);
        Map<RoomId, RoomCursor> cursors = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            cursors.put(
                    new RoomId(Fields.readText(in)),
                    new RoomCursor(new Epoch(Fields.readText(in)), Fields.readNumber(in)));
        }
        return new SessionState(
                complete,
                lastPush,
                pending,
                cursors,
                Fields.readNumber(in),
                Fields.readList(in, SessionStateFormat::readAnswer),
                Fields.readList(in, SessionStateFormat::readSent),
                new HeardSignals.State(Fields.readList(in, SessionStateFormat::readHeard), readSince(in)));
    }

    private static Map<RoomId, Long> readSince(DataInput in) throws IOException {
        int size = Fields.readInt(in);
        Map<RoomId, Long> since = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            since.put(new RoomId(Fields.readText(in)), Fields.readNumber(in));
        }
        return since;
    }

    private static void writePending(DataOutput out, Outbox.Pending pending) throws IOException {
        Fields.writeNumber(out, pending.n());
        Fields.writeBytes(out, pending.push().bytes());
    }

    private static Outbox.Pending readPending(DataInput in) throws IOException {
        return new Outbox.Pending(Fields.readNumber(in), new EncodedPush(Fields.readBytes(in)));
    }

    private static void writeAnswer(DataOutput out, Requests.Answered answer) throws IOException {
        Fields.writeNumber(out, answer.afterPush());
        Fields.writeBytes(out, answer.frame());
    }

    private static Requests.Answered readAnswer(DataInput in) throws IOException {
        return new Requests.Answered(Fields.readNumber(in), Fields.readBytes(in));
    }

    private static void writeSent(DataOutput out, SentSignals.LaneState lane) throws IOException {
        Fields.writeText(out, lane.room().value());
        Ids.writeMember(out, lane.to());
        Fields.writeNumber(out, lane.lane());
        Fields.writeNumber(out, lane.last());
        Fields.writeList(out, lane.waiting(), SignalFormat::write);
    }

    private static SentSignals.LaneState readSent(DataInput in) throws IOException {
        return new SentSignals.LaneState(
                new RoomId(Fields.readText(in)),
                Ids.readMember(in),
                Fields.readNumber(in),
                Fields.readNumber(in),
                Fields.readList(in, SignalFormat::read));
    }

    private static void writeHeard(DataOutput out, HeardSignals.LaneState lane) throws IOException {
        Fields.writeText(out, lane.room().value());
        Ids.writeMember(out, lane.from());
        Fields.writeNumber(out, lane.lane());
        Fields.writeNumber(out, lane.number());
        Fields.writeNumber(out, lane.request());
    }

    private static HeardSignals.LaneState readHeard(DataInput in) throws IOException {
        return new HeardSignals.LaneState(
                new RoomId(Fields.readText(in)),
                Ids.readMember(in),
                Fields.readNumber(in),
                Fields.readNumber(in),
                Fields.readNumber(in));
    }
}
