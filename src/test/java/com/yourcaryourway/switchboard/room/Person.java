package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.SessionId;

/** Somebody in a test, with one session and a home of its own. */
enum Person {
    ANA,
    BOB,
    EVE,
    KIM;

    MemberId member() {
        return new MemberId("m-" + name());
    }

    SessionId session() {
        return new SessionId("s-" + name());
    }

    NodeId home() {
        return new NodeId("n-" + name());
    }
}
