package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.ClientFrame;
import com.yourcaryourway.switchboard.room.Cause;
import com.yourcaryourway.switchboard.session.Session;

/**
 * Names the cause of what a frame asks for: its request id, or a number of the session's own for a frame without one. A
 * request that was refused for a while gets a new cause when it comes again, since a room takes an old one for done.
 * On the session's loop.
 */
final class Causes {
    private Causes() {}

    static Cause of(Session session, long id) {
        boolean ownNumber = id == ClientFrame.NO_ID || session.requests().wasRefusedForNow(id);
        return new Cause(session.id(), ownNumber ? session.nextOwnCause() : id);
    }

    /** What ids of new things derive from: the same for each repeat of a request. */
    static long origin(long id, Cause cause) {
        return id == ClientFrame.NO_ID ? cause.request() : id;
    }
}
