package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.room.Cause;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.session.Seating;
import com.yourcaryourway.switchboard.session.Session;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions of one event loop that have no connection: each has its grace, then it leaves its rooms and ends. What could
 * not be reached is tried again. Confined to the loop.
 */
final class Absence {
    private static final Logger LOG = LoggerFactory.getLogger(Absence.class);

    private final long graceNanos;
    private final Services services;
    private final Map<Session, Long> since = new HashMap<>();

    Absence(Duration grace, Services services) {
        this.graceNanos = grace.toNanos();
        this.services = services;
    }

    /** A connection is gone; if the session still talked over it, its absence begins. */
    void lost(Session session, Connection connection) {
        if (session.released() || session.wire() != connection) {
            return;
        }
        session.detach();
        began(session);
        session.seats().forEach((room, seating) -> tellAbsent(session, room, seating));
    }

    /** The session has no connection from the start. */
    void began(Session session) {
        since.put(session, System.nanoTime());
    }

    /** The session ends now, as its client wishes. */
    void ended(Session session) {
        session.detach();
        since.remove(session);
        end(session, Reason.LEFT);
    }

    void tick(long nowNanos) {
        List<Session> over = new ArrayList<>();
        for (Iterator<Map.Entry<Session, Long>> each = since.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<Session, Long> entry = each.next();
            Session session = entry.getKey();
            if (session.released() || session.connected()) {
                each.remove();
            } else if (nowNanos - entry.getValue() > graceNanos) {
                each.remove();
                over.add(session);
            }
        }
        over.forEach(session -> end(session, Reason.GONE));
    }

    private void tellAbsent(Session session, RoomId room, Seating seating) {
        RoomCommand command = session.presence(seating.member());
        var unused = session.inOrder().run(room, () -> services.conversations().submit(room, command));
    }

    /** Closed to resumes first, then rooms, then the name, the tombstone last: whoever finds it half-way can go on. */
    private void end(Session session, Reason reason) {
        Map<RoomId, RoomCommand> leaves = new HashMap<>();
        session.seats().forEach((room, seating) -> leaves.put(room, leave(session, seating, reason)));
        services.sessions()
                .expire(session.id(), session.epoch())
                .compose(ours -> ours ? leave(session, leaves) : Future.succeededFuture())
                .onComplete(done -> session.loop().execute(() -> {
                    if (done.succeeded()) {
                        forget(session);
                    } else if (!session.released()) {
                        LOG.atInfo().addKeyValue("session", session.id()).log("ending a session is tried again");
                        began(session);
                    }
                }));
    }

    private Future<Void> leave(Session session, Map<RoomId, RoomCommand> leaves) {
        List<Future<Object>> left = new ArrayList<>();
        leaves.forEach((room, leave) -> left.add(
                services.conversations().submit(room, leave).<Object>mapEmpty().recover(Absence::unlessRefused)));
        return Future.join(left)
                .compose(done -> services.names().release(session.principal(), session.id()))
                .compose(done -> services.sessions().end(session.id(), session.epoch()));
    }

    private void forget(Session session) {
        session.seats().keySet().forEach(room -> services.conversations().unfollow(room, session));
        services.queue().forget(session);
        services.local().remove(session);
        session.release();
    }

    private static RoomCommand leave(Session session, Seating seating, Reason reason) {
        return new RoomCommand.Leave(
                new Cause(session.id(), session.nextOwnCause()), seating.member(), seating.joinSeq(), reason);
    }

    /** A room that is gone or has no such seat needs no leaving; what is temporary is tried again. */
    private static Future<Object> unlessRefused(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.code() != ErrorCode.UNAVAILABLE
                ? Future.succeededFuture()
                : Future.failedFuture(failure);
    }
}
