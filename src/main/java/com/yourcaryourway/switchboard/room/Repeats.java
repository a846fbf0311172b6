package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * Recognises commands that were carried out before. A room does a cause at most once; beyond that, a request that is
 * not above the highest of its session that changed the room is an old one that changed nothing, for a session's
 * requests are submitted in order. Two kinds go by something else: a message by its sender's message id, since it may be
 * sent again under a new request, and a tick by what is due.
 */
final class Repeats {
    private final RoomLog log;
    private final Ledger ledger;

    Repeats(RoomLog log, Ledger ledger) {
        this.log = log;
        this.ledger = ledger;
    }

    /** The first result of the command, null if it is new. */
    @Nullable Decision of(RoomCommand command) {
        if (command instanceof RoomCommand.Open) {
            return Decision.known(log.get(1));
        }
        if (command instanceof RoomCommand.Say say) {
            return known(ledger.message(say.member(), say.message()));
        }
        if (command instanceof RoomCommand.Tick) {
            return null;
        }
        Decision first = first(command.cause());
        return first == null && old(command.cause()) ? Decision.nothing() : first;
    }

    /** What the cause did first, null if it did nothing. */
    @Nullable Decision first(Cause cause) {
        return known(ledger.cause(cause));
    }

    private @Nullable Decision known(@Nullable Long seq) {
        return seq == null ? null : Decision.known(log.get(seq));
    }

    private boolean old(Cause cause) {
        SessionId session = cause.session();
        return session != null && cause.request() > 0 && cause.request() <= ledger.highestRequest(session);
    }
}
