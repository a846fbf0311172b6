package com.yourcaryourway.switchboard.queue;

import com.yourcaryourway.switchboard.session.Session;

/** The queue as sessions see it. Any thread may call. */
public interface WaitingLine {
    /** From now on an agent's session gets the queue: a snapshot first, then what changes. */
    void watch(Session agent);

    /** Whether an agent takes new rooms. */
    void available(Session agent, boolean available);

    /** The session is gone from this node. */
    void forget(Session session);

    /** A customer's session waits in a room and is told its position. */
    void await(Session customer, com.yourcaryourway.switchboard.protocol.RoomId room);
}
