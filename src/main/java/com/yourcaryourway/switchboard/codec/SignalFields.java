package com.yourcaryourway.switchboard.codec;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.ClientMessage.Signal;
import com.yourcaryourway.switchboard.protocol.MemberId;

/** Reads signal: addressed and bounded; what it carries is passed on as the text that came, and never looked into. */
final class SignalFields {
    private SignalFields() {}

    static Signal signal(Fields fields) {
        String call = fields.optionalString(Field.CALL);
        return new Signal(
                ClientType.room(fields),
                call == null ? null : new CallId(call),
                new MemberId(fields.string(Field.TO)),
                body(fields));
    }

    /** One JSON member. A null candidate says something: the end of candidates (W3C webrtc-pc, section 4.8.2.1). */
    private static String body(Fields fields) {
        boolean description = fields.present(Field.DESCRIPTION);
        boolean candidate = fields.given(Field.CANDIDATE);
        boolean restart = fields.present(Field.RESTART);
        Fields.exactlyOne("description, candidate and restart", description, candidate, restart);
        if (description) {
            return "\"description\":" + fields.raw(Field.DESCRIPTION);
        }
        if (candidate) {
            return "\"candidate\":" + (fields.present(Field.CANDIDATE) ? fields.raw(Field.CANDIDATE) : "null");
        }
        if (!fields.flag(Field.RESTART)) {
            throw Fields.refusal("restart must be true");
        }
        return "\"restart\":true";
    }
}
