package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.CallSnapshot;
import com.yourcaryourway.switchboard.protocol.CallStatus;
import com.yourcaryourway.switchboard.protocol.MemberId;
import java.time.Instant;

/** The room's call, from ringing to its end. {@code polite}, always the agent, offers first and owns ICE restarts. */
public record Call(CallId id, MemberId from, MemberId to, MemberId polite, CallStatus status, Instant since) {
    Call accepted(Instant at) {
        return new Call(id, from, to, polite, CallStatus.ACTIVE, at);
    }

    boolean has(MemberId member) {
        return from.equals(member) || to.equals(member);
    }

    public CallSnapshot snapshot() {
        return new CallSnapshot(id, from, to, polite, status, since);
    }
}
