package com.yourcaryourway.switchboard.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** Ana's session and what it deals with. */
final class Samples {
    static final Instant NOW = Instant.parse("2030-01-01T12:00:00Z");
    static final Instant LATER = NOW.plusSeconds(30);
    static final SessionId ANA = new SessionId("s-ana");
    static final RoomId ROOM = new RoomId("r-1");
    static final RoomId OTHER_ROOM = new RoomId("r-2");
    static final MemberId ANA_IN_ROOM = new MemberId("m-ana");
    static final MemberId BEN_IN_ROOM = new MemberId("m-ben");
    static final Epoch EPOCH = new Epoch("e-1");
    static final NodeId NODE = new NodeId("node-1");
    static final NodeId OTHER_NODE = new NodeId("node-2");
    static final Seating SEATING = new Seating(ANA_IN_ROOM, 1);
    static final TokenHash FIRST_TOKEN = new TokenHash("first");
    static final TokenHash SECOND_TOKEN = new TokenHash("second");
    static final TokenHash THIRD_TOKEN = new TokenHash("third");
    static final Outbox.Bounds BOUNDS = new Outbox.Bounds(3, 1_000);

    private Samples() {}

    static SessionRecord record() {
        return SessionRecord.fresh(ANA, new Principal("Ana", Role.CUSTOMER), NODE, FIRST_TOKEN, NOW);
    }

    static SessionRecord record(long epoch) {
        SessionRecord one = record();
        return new SessionRecord(
                one.id(), one.principal(), NODE, null, epoch, FIRST_TOKEN, null, List.of(), Map.of(), one.state(), NOW);
    }

    static Session session(long epoch, Executor loop) {
        return session(epoch, loop, SessionState.fresh());
    }

    static Session session(long epoch, Executor loop, SessionState state) {
        return new Session(record(epoch), loop, BOUNDS, state);
    }

    /** A push whose frame is {@code {"n":…,"is":"text"}}. */
    static EncodedPush push(String text) {
        return new EncodedPush(("\"is\":\"" + text + "\"}").getBytes(UTF_8));
    }
}
