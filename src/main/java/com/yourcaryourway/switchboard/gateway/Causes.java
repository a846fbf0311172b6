package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.ClientFrame;
import com.yourcaryourway.switchboard.room.Cause;
import com.yourcaryourway.switchboard.session.Session;

/** Names the cause of what a frame asks for: its request id, or a number of the session's own. On the session's loop. */
final class Causes {
    private Causes() {}

    static Cause of(Session session, long id) {
        return new Cause(session.id(), id == ClientFrame.NO_ID ? session.nextOwnCause() : id);
    }
}
