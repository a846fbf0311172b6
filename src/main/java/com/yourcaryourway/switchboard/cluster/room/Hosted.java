package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.room.RoomReplica;
import com.yourcaryourway.switchboard.session.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A room on this node: its replica, and the local sessions that follow it. Confined to the bus context. */
final class Hosted {
    /** A local session and its member in the room. */
    record Follower(Session session, MemberId member) {}

    /** Something that waits until the room is at a seq. */
    record Held(long seq, Runnable task) {}

    private final RoomId id;
    private final RoomReplica replica;
    private final Map<SessionId, Follower> followers = new HashMap<>();
    private final List<Held> held = new ArrayList<>();
    private int pins;
    private boolean catchingUp;

    Hosted(RoomId id) {
        this.id = id;
        replica = new RoomReplica(id);
    }

    RoomId id() {
        return id;
    }

    RoomReplica replica() {
        return replica;
    }

    Collection<Follower> followers() {
        return followers.values();
    }

    /** The followers that are this member; a list of its own. */
    List<Follower> followers(MemberId member) {
        return followers.values().stream()
                .filter(follower -> follower.member().equals(member))
                .toList();
    }

    /** Unless its successor follows by now. */
    void follow(Follower follower) {
        followers.merge(
                follower.session().id(),
                follower,
                (before, now) -> before.session().epoch() > now.session().epoch() ? before : now);
    }

    /** Unless its successor follows by now. */
    boolean followAgain(Follower follower) {
        return followers.putIfAbsent(follower.session().id(), follower) == null;
    }

    /** Only the same session object stops following: its successor may follow already. */
    void unfollow(Session session) {
        followers.computeIfPresent(session.id(), (id, follower) -> follower.session() == session ? null : follower);
    }

    /** Keeps the replica open while something is under way that will need it. */
    void pin() {
        pins++;
    }

    void unpin() {
        pins--;
    }

    boolean idle() {
        return pins == 0 && followers.isEmpty();
    }

    /** Whether the room is at a seq; false while loading. */
    boolean reached(long seq) {
        var position = replica.position();
        return position != null && position.seq() >= seq;
    }

    void hold(Held task) {
        held.add(task);
    }

    /** Runs what waited, in order, as far as the room is now. */
    void release() {
        if (held.isEmpty()) {
            return;
        }
        var ready = new ArrayList<Held>();
        held.removeIf(each -> reached(each.seq()) && ready.add(each));
        ready.forEach(each -> each.task().run());
    }

    /** Takes a task out that waited too long; false if it ran already. */
    boolean giveUp(Held task) {
        return held.remove(task);
    }

    boolean catchingUp() {
        return catchingUp;
    }

    void catchingUp(boolean value) {
        catchingUp = value;
    }
}
