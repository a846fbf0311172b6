package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.session.LocalSessions;
import com.yourcaryourway.switchboard.session.Session;
import com.yourcaryourway.switchboard.session.Signal;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Receipts that this node owes, collected so that one goes out for many signals, and senders that expect some. Any
 * thread.
 */
final class Receipts {
    private static final int AT_ONCE = 16;

    private record Lane(SessionId receiver, RoomId room, MemberId from) {}

    private record Owed(Session session, Signal last, NodeId home, int count) {}

    private final LocalSessions sessions;
    private final Map<Lane, Owed> owed = new ConcurrentHashMap<>();
    private final Set<SessionId> expecting = ConcurrentHashMap.newKeySet();

    Receipts(LocalSessions sessions) {
        this.sessions = sessions;
    }

    /** The session has the signal. Called on its loop. */
    void owe(Session session, Signal signal, NodeId home, Signals signals) {
        var lane = new Lane(session.id(), signal.room(), signal.from());
        Owed before = owed.get(lane);
        int count = before == null ? 1 : before.count() + 1;
        if (count >= AT_ONCE) {
            owed.remove(lane);
            signals.receipt(session.heard().receipt(signal, false), home);
        } else {
            owed.put(lane, new Owed(session, signal, home, count));
        }
    }

    /** A sender has something under way. */
    void expect(SessionId sender) {
        if (!expecting.contains(sender)) {
            expecting.add(sender);
        }
    }

    /** Sends what is owed; called several times a second. */
    void flush(Signals signals) {
        owed.forEach((lane, debt) -> {
            if (owed.remove(lane, debt)) {
                Session session = debt.session();
                session.loop().execute(() -> {
                    if (!session.released()) {
                        signals.receipt(session.heard().receipt(debt.last(), false), debt.home());
                    }
                });
            }
        });
    }

    /** Sends again what made no progress; called every few seconds. */
    void chase(Signals signals) {
        for (SessionId id : Set.copyOf(expecting)) {
            Session session = sessions.get(id);
            if (session == null) {
                expecting.remove(id);
                continue;
            }
            session.loop().execute(() -> {
                signals.again(session.sent().stalled());
                if (session.sent().idle()) {
                    expecting.remove(id);
                }
            });
        }
    }
}
