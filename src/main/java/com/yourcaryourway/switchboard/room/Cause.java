package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What made an event happen: a session's request, or the server itself ({@code session} null). A room does a cause at
 * most once, so that a repeated command changes nothing. {@code request} is the client's request id if positive;
 * negative ones are drawn by the node for frames without an id and for its own doings, unique within the session; those
 * of the server itself must be unique in the cluster (drawn at random), or else one of two doings is taken for a repeat.
 */
public record Cause(@Nullable SessionId session, long request) {

    /**
     * The cause of what any node does for a session whose home is gone: the same however often and wherever it is done,
     * and another one when the session comes into that state anew.
     */
    public static Cause since(SessionId session, Instant since) {
        return new Cause(session, Long.MIN_VALUE + since.toEpochMilli());
    }
}
