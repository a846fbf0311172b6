package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.ClientMessage.Resume;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomCursor;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.session.HeardSignals;
import com.yourcaryourway.switchboard.session.Outbox;
import com.yourcaryourway.switchboard.session.SessionState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fits a session's state to what its client has. Pure. */
final class Adoption {
    /** Nobody knows which requests were handled. */
    static final long UNKNOWN = -1;

    private Adoption() {}

    /** The state came from the former home. */
    static SessionState of(SessionState state, Resume resume) {
        if (resume.n() == Resume.NOTHING) {
            return new SessionState(
                    state.complete() && state.pending().isEmpty(),
                    state.lastPush(),
                    List.of(),
                    Map.of(),
                    state.received(),
                    state.answers(),
                    state.sent(),
                    state.heard());
        }
        boolean covered = resume.n() <= state.lastPush()
                && (state.lastPush() == resume.n()
                        || (!state.pending().isEmpty() && state.pending().get(0).n() <= resume.n() + 1));
        return covered ? forward(state, resume.n()) : fromClient(state, resume);
    }

    private static SessionState forward(SessionState state, long n) {
        List<Outbox.Pending> unseen =
                state.pending().stream().filter(each -> each.n() > n).toList();
        return new SessionState(
                state.complete(),
                state.lastPush(),
                unseen,
                state.cursors(),
                state.received(),
                state.answers(),
                state.sent(),
                state.heard());
    }

    /** Pushes are missing: rooms go on from what the client has, and signals may be lost. */
    private static SessionState fromClient(SessionState state, Resume resume) {
        return new SessionState(
                false,
                resume.n(),
                List.of(),
                cursors(resume),
                state.received(),
                state.answers(),
                state.sent(),
                state.heard());
    }

    /** The former home is lost: everything goes on from what the client has. */
    static SessionState withoutState(Resume resume, Set<RoomId> rooms) {
        return new SessionState(
                false,
                Math.max(0, resume.n()),
                List.of(),
                cursors(resume),
                UNKNOWN,
                List.of(),
                List.of(),
                HeardSignals.State.lost(rooms));
    }

    private static Map<RoomId, RoomCursor> cursors(Resume resume) {
        return new HashMap<>(resume.rooms());
    }
}
