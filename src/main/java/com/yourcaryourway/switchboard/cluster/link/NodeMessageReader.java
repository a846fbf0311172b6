package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.protocol.WaitingRoom;
import com.yourcaryourway.switchboard.room.Position;
import com.yourcaryourway.switchboard.room.RoomEvent;
import com.yourcaryourway.switchboard.session.EncodedPush;
import com.yourcaryourway.switchboard.session.Signal;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link NodeMessageWriter} wrote; fields that a newer node appended are left alone. Stateless, any thread. */
record NodeMessageReader(EventFormat events) {
    /** Null for a kind that only newer nodes know. IOException or any RuntimeException if the bytes make no sense. */
    @Nullable NodeMessage read(FrameInput in) throws IOException {
        int kind = (int) in.number();
        return switch (kind) {
            case Kind.EVENTS -> new NodeMessage.Events(room(in), epoch(in), events(in));
            case Kind.RENEWED -> new NodeMessage.Renewed(room(in), new Position(epoch(in), in.number(), in.hash()));
            case Kind.SIGNAL -> signal(in);
            case Kind.RECEIPT ->
                new NodeMessage.Receipt(new Signal.Receipt(
                        session(in), room(in), member(in), member(in), in.number(), in.number(), in.flag()));
            case Kind.TYPING -> new NodeMessage.Typing(room(in), member(in), in.flag());
            case Kind.READ -> new NodeMessage.Read(room(in), member(in), in.number());
            case Kind.WAITING -> new NodeMessage.Waiting(waiting(in), in.number());
            case Kind.NOT_WAITING -> new NodeMessage.NotWaiting(room(in), in.number());
            case Kind.AVAILABLE -> new NodeMessage.Available((int) in.number());
            case Kind.HANDOVER_REQUEST -> new NodeMessage.HandoverRequest(session(in), in.number(), in.number());
            case Kind.HANDOVER_ANSWER ->
                new NodeMessage.HandoverAnswer(session(in), in.number(), in.number(), in.flag() ? in.bytes() : null);
            case Kind.MERGED -> new NodeMessage.Merged();
            default -> null;
        };
    }

    private static NodeMessage signal(FrameInput in) {
        return new NodeMessage.Signal(new Signal(
                room(in),
                member(in),
                member(in),
                session(in),
                session(in),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                new EncodedPush(in.bytes())));
    }

    private List<RoomEvent> events(FrameInput in) throws IOException {
        int count = in.count();
        DataInputStream data = new DataInputStream(in);
        List<RoomEvent> read = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            read.add(events.read(data));
        }
        return read;
    }

    private static WaitingRoom waiting(FrameInput in) {
        return new WaitingRoom(room(in), in.text(), in.text(), Instant.ofEpochSecond(in.number(), in.number()));
    }

    private static RoomId room(FrameInput in) {
        return new RoomId(in.text());
    }

    private static Epoch epoch(FrameInput in) {
        return new Epoch(in.text());
    }

    private static MemberId member(FrameInput in) {
        return new MemberId(in.text());
    }

    private static SessionId session(FrameInput in) {
        return new SessionId(in.text());
    }
}
