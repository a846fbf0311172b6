package com.yourcaryourway.switchboard.cluster.session;

import com.yourcaryourway.switchboard.cluster.map.Batches;
import com.yourcaryourway.switchboard.cluster.node.Membership;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.room.Outcome;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.RoomView;
import com.yourcaryourway.switchboard.room.Seat;
import com.yourcaryourway.switchboard.session.LocalSessions;
import com.yourcaryourway.switchboard.session.Names;
import com.yourcaryourway.switchboard.session.Seating;
import com.yourcaryourway.switchboard.session.Session;
import com.yourcaryourway.switchboard.session.SessionRecord;
import com.yourcaryourway.switchboard.session.Sessions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the cluster's records to what this home has: a session that lives here is said to live here, although another
 * node took this one for gone, or the record was lost; one that lives elsewhere by now is dropped here; and the rooms
 * here know it as it is. At once when a fault may have come between them, and regularly as a net; never while this node
 * is fenced. Confined to the bus context.
 */
public final class Reassertion implements Membership {
    private static final Logger LOG = LoggerFactory.getLogger(Reassertion.class);

    private final Vertx vertx;
    private final NodeId self;
    private final LocalSessions local;
    private final Sessions sessions;
    private final Names names;
    private final Function<RoomId, Optional<RoomView>> views;
    private final BiFunction<RoomId, RoomCommand, Future<Outcome>> rooms;
    private final Duration handover;
    private final Consumer<Session> departed;
    private final BooleanSupplier awake;
    private boolean soon;

    /**
     * @param views gives a room as this node sees it, if it does
     * @param rooms carries out a command in a room
     * @param handover longer than a new home may take to ask for a session's state
     * @param departed gets each session that lives elsewhere by now, on the session's loop
     */
    public Reassertion(
            Vertx vertx,
            NodeId self,
            LocalSessions local,
            Sessions sessions,
            Names names,
            Function<RoomId, Optional<RoomView>> views,
            BiFunction<RoomId, RoomCommand, Future<Outcome>> rooms,
            Duration handover,
            Consumer<Session> departed,
            BooleanSupplier awake) {
        this.vertx = vertx;
        this.self = self;
        this.local = local;
        this.sessions = sessions;
        this.names = names;
        this.views = views;
        this.rooms = rooms;
        this.handover = handover;
        this.departed = departed;
        this.awake = awake;
    }

    /** It may be the other side of a split; that says only seconds later that the two have merged. */
    @Override
    public void added(NodeId node) {
        lookSoon();
    }

    @Override
    public void removed(NodeId node) {
        lookSoon();
    }

    @Override
    public void merged() {
        lookSoon();
    }

    /** Once for all that happens at the same time. */
    private void lookSoon() {
        if (!soon) {
            soon = true;
            vertx.runOnContext(ignored -> {
                soon = false;
                look();
            });
        }
    }

    /** Looks at every session of this node. */
    public void look() {
        if (awake.getAsBoolean()) {
            Batches.of(local.all()).forEach(this::compare);
        }
    }

    private void compare(List<Session> batch) {
        Map<SessionId, Session> here = new HashMap<>();
        batch.forEach(session -> here.put(session.id(), session));
        sessions.findAll(here.keySet())
                .onSuccess(stored ->
                        here.forEach((id, session) -> session.loop().execute(() -> judge(session, stored.get(id)))))
                .onFailure(failure -> LOG.atWarn().log("could not compare sessions: {}", failure.getMessage()));
    }

    /** On the session's loop. */
    private void judge(Session session, @Nullable SessionRecord stored) {
        if (session.released() || local.get(session.id()) != session) {
            return;
        }
        if (stored != null && stored.epoch() > session.epoch()) {
            movedAway(session);
            return;
        }
        if (ending(session, stored)) {
            return;
        }
        SessionRecord ours = session.record();
        if (stored == null || stored.epoch() < session.epoch() || ours.differsAtSameEpoch(stored)) {
            restore(session, ours);
        } else {
            session.seats().forEach((room, seating) -> {
                if (unknown(session, room, seating)) {
                    announce(session, room, seating);
                }
            });
        }
    }

    /** Whether a room that is here knows nothing, or something else, of the session: what told it was lost on its way. */
    private boolean unknown(Session session, RoomId room, Seating seating) {
        return views.apply(room)
                .filter(view -> view.status() != RoomStatus.CLOSED)
                .filter(view -> !asItIs(session, view.seat(seating.member())))
                .isPresent();
    }

    private boolean asItIs(Session session, @Nullable Seat seat) {
        return seat != null
                && seat.home().equals(self)
                && seat.sessionEpoch() == session.epoch()
                && seat.connected() == session.connected()
                && seat.goneSince() == null;
    }

    /** A session that this home itself is ending has no connection any more; its end goes on. */
    private static boolean ending(Session session, @Nullable SessionRecord stored) {
        return !session.connected()
                && stored != null
                && (stored.state() == SessionRecord.State.EXPIRING || stored.state() == SessionRecord.State.ENDED);
    }

    /** The new home is about to ask for what is here; only when it does not is there nobody to keep it for. */
    private void movedAway(Session session) {
        vertx.setTimer(handover.toMillis(), timer -> session.loop().execute(() -> {
            if (!session.released()) {
                drop(session);
            }
        }));
    }

    private void restore(Session session, SessionRecord ours) {
        LOG.atInfo().addKeyValue("session", session.id()).log("a session is said again to live here");
        sessions.restore(ours)
                .compose(stands -> stands.epoch() == session.epoch()
                        ? names.claim(session.principal(), session.id()).map(stands)
                        : Future.succeededFuture(stands))
                .onSuccess(stands -> session.loop().execute(() -> {
                    if (stands.epoch() > session.epoch()) {
                        movedAway(session);
                    } else if (!session.released()) {
                        // They may have been told that it is absent or gone.
                        session.seats().forEach((room, seating) -> announce(session, room, seating));
                    }
                }))
                .onFailure(failure -> LOG.atWarn()
                        .addKeyValue("session", session.id())
                        .log("a session could not be restored: {}", failure.getMessage()));
    }

    private void announce(Session session, RoomId room, Seating seating) {
        RoomCommand presence = session.presence(seating.member());
        var unused = session.inOrder().run(room, () -> rooms.apply(room, presence));
    }

    private void drop(Session session) {
        LOG.atInfo().addKeyValue("session", session.id()).log("a session lives elsewhere by now");
        local.release(session.id(), session.epoch() + 1)
                .onSuccess(state -> session.loop().execute(() -> departed.accept(session)));
    }
}
