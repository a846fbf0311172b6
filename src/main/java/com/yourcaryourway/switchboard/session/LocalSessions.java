package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.CloseCode;
import com.yourcaryourway.switchboard.protocol.SessionId;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that live on this node. A session is reserved while it is being resumed, so that a still later resume
 * waits for it. Any thread.
 */
public final class LocalSessions {
    /** @param former what this reservation took the place of; the same resume is about to release that */
    private record Slot(long epoch, Promise<Session> arrival, AtomicReference<@Nullable Slot> former) {
        @Nullable Session session() {
            Future<Session> future = arrival.future();
            return future.succeeded() ? future.result() : null;
        }
    }

    private final ConcurrentHashMap<SessionId, Slot> slots = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<SessionId, Future<Void>> expected = new ConcurrentHashMap<>();

    /**
     * Announces that a session of this epoch is about to live here. Fails with an exception for the one that waits if a
     * later epoch is here already.
     */
    public Promise<Session> reserve(SessionId id, long epoch) {
        Promise<Session> arrival = Promise.promise();
        Slot kept = slots.compute(
                id,
                (key, old) -> old != null && old.epoch() > epoch
                        ? old
                        : new Slot(epoch, arrival, new AtomicReference<>(old)));
        if (kept.arrival() != arrival) {
            arrival.fail("a later resume is here");
        }
        return arrival;
    }

    /** The session, if it lives here and is not just being resumed. */
    public @Nullable Session get(SessionId id) {
        Slot slot = slots.get(id);
        return slot == null ? null : slot.session();
    }

    /** Those that live here and are not just being resumed. */
    public Collection<Session> all() {
        return slots.values().stream()
                .map(Slot::session)
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
    }

    public int size() {
        return slots.size();
    }

    /**
     * Announces that a resume here is about to claim the session, and may have done so before this node knows: whoever
     * asks for the session waits until the promise is completed.
     */
    public Promise<Void> expect(SessionId id) {
        Promise<Void> settled = Promise.promise();
        expected.merge(
                id, settled.future(), (before, now) -> Future.join(before, now).mapEmpty());
        settled.future().onComplete(done -> expected.computeIfPresent(id, (key, all) -> all.isComplete() ? null : all));
        return settled;
    }

    /**
     * Takes the session away for a later resume, which may have reserved its own place here already: stops it, closes its
     * connection as replaced, and gives its state, empty if it is not here. Completes on the session's loop.
     */
    public Future<Optional<SessionState>> release(SessionId id, long laterEpoch) {
        Slot newest = slots.get(id);
        Future<Void> awaited = expected.get(id);
        boolean ownPlace = newest != null && newest.epoch() == laterEpoch;
        return awaited == null || ownPlace ? take(id, laterEpoch) : awaited.transform(done -> take(id, laterEpoch));
    }

    /** The newest place that is older than the resume; between the two there may be reservations of later ones. */
    private Future<Optional<SessionState>> take(SessionId id, long laterEpoch) {
        Slot slot = slots.get(id);
        while (slot != null && slot.epoch() >= laterEpoch) {
            slot = slot.former().getAndSet(null);
        }
        return slot == null
                ? Future.succeededFuture(Optional.empty())
                : slot.arrival()
                        .future()
                        .compose(session -> stop(session), failure -> Future.succeededFuture(Optional.empty()));
    }

    private Future<Optional<SessionState>> stop(Session session) {
        Promise<Optional<SessionState>> stopped = Promise.promise();
        session.loop().execute(() -> {
            if (session.released()) {
                stopped.complete(Optional.empty());
                return;
            }
            SessionState state = session.release();
            remove(session);
            Wire wire = session.wire();
            session.detach();
            if (wire != null) {
                wire.close(CloseCode.REPLACED, "");
            }
            stopped.complete(Optional.of(state));
        });
        return stopped.future();
    }

    /** Forgets a session that ended or moved. */
    public void remove(Session session) {
        slots.computeIfPresent(session.id(), (id, slot) -> slot.epoch() == session.epoch() ? null : slot);
    }
}
