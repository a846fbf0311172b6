package com.yourcaryourway.switchboard.codec;

import com.yourcaryourway.switchboard.protocol.Bounds;
import com.yourcaryourway.switchboard.protocol.ClientMessage.Hello;
import com.yourcaryourway.switchboard.protocol.ClientMessage.Resume;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomCursor;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.ResumeToken;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import java.util.HashMap;
import java.util.Map;

/** Reads hello: a version, and exactly one of the three ways in. */
final class HelloFields {
    /** The protocol version that this codec speaks. */
    private static final int VERSION = 1;

    private HelloFields() {}

    /** The version comes first: what else a hello of another version holds cannot be judged here. */
    static Hello hello(Fields fields) {
        long version = fields.integer(Field.VERSION);
        if (version != VERSION) {
            throw new Refusal(ErrorCode.BAD_VERSION, "version must be " + VERSION);
        }
        boolean named = fields.present(Field.NAME);
        boolean resumes = fields.present(Field.RESUME);
        Fields.exactlyOne("name, token and resume", named, fields.present(Field.TOKEN), resumes);
        if (named) {
            String name = Bounds.text("name", fields.text(Field.NAME), Bounds.NAME);
            return new Hello(VERSION, name, role(fields.string(Field.ROLE)), null, null);
        }
        if (resumes) {
            return new Hello(VERSION, null, null, null, resume(fields.object(Field.RESUME)));
        }
        return new Hello(VERSION, null, null, fields.string(Field.TOKEN), null);
    }

    private static Role role(String wire) {
        for (Role role : Role.values()) {
            if (WireNames.of(role).equals(wire)) {
                return role;
            }
        }
        throw Fields.refusal("role must be customer or agent");
    }

    private static Resume resume(Fields resume) {
        return new Resume(
                new SessionId(resume.string(Field.SESSION)),
                new ResumeToken(resume.string(Field.TOKEN)),
                resume.present(Field.N) ? ClientType.counter(resume, Field.N) : Resume.NOTHING,
                cursors(resume.objects(Field.ROOMS)));
    }

    private static Map<RoomId, RoomCursor> cursors(Map<String, Fields> rooms) {
        Map<RoomId, RoomCursor> cursors = new HashMap<>();
        rooms.forEach((room, cursor) -> cursors.put(
                new RoomId(room),
                new RoomCursor(new Epoch(cursor.string(Field.EPOCH)), ClientType.counter(cursor, Field.SEQ))));
        return cursors;
    }
}
