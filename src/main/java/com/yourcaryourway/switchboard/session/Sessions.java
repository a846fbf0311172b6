package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The session records of the whole cluster. Calls return at once on any thread; futures complete on the bus context. A
 * temporary fault fails the future with unavailable; every call may be repeated. Changes carry the epoch of the caller
 * and change nothing when the record has a later one.
 */
public interface Sessions {
    /** Stores the record of a new session; false if the id is taken. */
    Future<Boolean> create(SessionRecord record);

    /**
     * Claims a session for a home: the one gate of all resumes. Fails with no_such_session when the record is ended,
     * the token is wrong, or there is no record even after a second, in which one that a fault took away may return.
     */
    Future<Claim> claim(SessionId session, TokenHash presented, NodeId home, TokenHash fresh);

    /** The record, ended or not. */
    Future<Optional<SessionRecord>> find(SessionId session);

    /** The records of these, ended or not; those without one are left out. */
    Future<Map<SessionId, SessionRecord>> findAll(Set<SessionId> sessions);

    /** Stores what the session's home has of it, unless a later epoch is stored; completes with what stands. */
    Future<SessionRecord> restore(SessionRecord record);

    /** The client has used its new token: the former one is no longer good. */
    Future<Void> settle(SessionId session, long epoch);

    Future<Void> seat(SessionId session, long epoch, RoomId room, Seating seating);

    Future<Void> unseat(SessionId session, long epoch, RoomId room);

    /** Closes the session to all resumes, so that its rooms can be left; false if a later epoch has it. */
    Future<Boolean> expire(SessionId session, long epoch);

    /** Leaves a tombstone. */
    Future<Void> end(SessionId session, long epoch);

    /** The record after the claim, and where the session lived before. */
    record Claim(SessionRecord record, NodeId formerHome) {}
}
