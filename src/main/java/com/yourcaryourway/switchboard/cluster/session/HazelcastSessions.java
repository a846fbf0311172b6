package com.yourcaryourway.switchboard.cluster.session;

import com.yourcaryourway.switchboard.cluster.format.Bytes;
import com.yourcaryourway.switchboard.cluster.format.SessionFormat;
import com.yourcaryourway.switchboard.cluster.map.MapCalls;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.session.Seating;
import com.yourcaryourway.switchboard.session.SessionChange;
import com.yourcaryourway.switchboard.session.SessionRecord;
import com.yourcaryourway.switchboard.session.Sessions;
import com.yourcaryourway.switchboard.session.TokenHash;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The session records in a Hazelcast map, as flat bytes. */
public final class HazelcastSessions implements Sessions {
    /** The map's name. */
    public static final String MAP = "sessions";

    private static final long RETURN_MILLIS = 1_000;

    private final MapCalls<byte[]> calls;

    public HazelcastSessions(MapCalls<byte[]> calls) {
        this.calls = calls;
    }

    @Override
    public Future<Boolean> create(SessionRecord record) {
        return change(record.id(), new SessionChange.Create(record))
                .map(result -> result.after() != null
                        && record.token().equals(result.after().token()));
    }

    @Override
    public Future<Claim> claim(SessionId session, TokenHash presented, NodeId home, TokenHash fresh) {
        var change = new SessionChange.Claim(presented, home, fresh);
        // A record that a fault took away may be about to come back.
        return change(session, change)
                .compose(result -> result.before() != null
                        ? Future.succeededFuture(result)
                        : calls.later(RETURN_MILLIS).compose(waited -> change(session, change)))
                .map(result -> claimed(result.after(), fresh));
    }

    private static Claim claimed(@Nullable SessionRecord after, TokenHash fresh) {
        if (after == null || after.state() != SessionRecord.State.LIVE || !after.isClaimedWith(fresh)) {
            throw new Refusal(ErrorCode.NO_SUCH_SESSION, "the session is over, or the token is not its own");
        }
        return new Claim(after, Objects.requireNonNull(after.formerHome(), "a claimed session had a home"));
    }

    @Override
    public Future<Optional<SessionRecord>> find(SessionId session) {
        return calls.submit(session.value(), format -> new ReadBytes())
                .map(bytes ->
                        bytes.length == 0 ? Optional.empty() : Optional.of(Bytes.read(bytes, SessionFormat::read)));
    }

    @Override
    public Future<Map<SessionId, SessionRecord>> findAll(Set<SessionId> sessions) {
        Set<String> keys = sessions.stream().map(SessionId::value).collect(Collectors.toSet());
        return calls.submitAll(keys, format -> new ReadBytes()).map(stored -> {
            Map<SessionId, SessionRecord> found = new HashMap<>();
            stored.forEach((key, bytes) -> {
                if (bytes.length > 0) {
                    found.put(new SessionId(key), Bytes.read(bytes, SessionFormat::read));
                }
            });
            return found;
        });
    }

    @Override
    public Future<SessionRecord> restore(SessionRecord record) {
        return change(record.id(), new SessionChange.Restore(record))
                .map(result -> Objects.requireNonNull(result.after(), "a restored record stands"));
    }

    @Override
    public Future<Void> settle(SessionId session, long epoch) {
        return change(session, new SessionChange.Settle(epoch)).mapEmpty();
    }

    @Override
    public Future<Void> seat(SessionId session, long epoch, RoomId room, Seating seating) {
        return change(session, new SessionChange.Seat(epoch, room, seating)).mapEmpty();
    }

    @Override
    public Future<Void> unseat(SessionId session, long epoch, RoomId room) {
        return change(session, new SessionChange.Unseat(epoch, room)).mapEmpty();
    }

    @Override
    public Future<Boolean> expire(SessionId session, long epoch) {
        return change(session, new SessionChange.Expire(epoch))
                .map(result -> result.after() == null || result.after().epoch() == epoch);
    }

    @Override
    public Future<Void> end(SessionId session, long epoch) {
        return change(session, new SessionChange.End(epoch)).mapEmpty();
    }

    /** The next step of cleaning up after a session whose home is gone, unless the record has changed or its home is there. */
    public Future<Void> advance(SessionRecord found) {
        return change(found.id(), new SessionChange.Advance(found.epoch(), found.state()))
                .mapEmpty();
    }

    private Future<Transition> change(SessionId session, SessionChange change) {
        return calls.submit(session.value(), format -> new ChangeSession(format, change))
                .map(Transition::read);
    }
}
