package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.MessageId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What a room did already, by the names that commands go by, so that a repeat is known. Immutable, any thread; a fold
 * of the log like everything in a room.
 */
final class Ledger {
    private record Key(MemberId member, MessageId message) {}

    static final Ledger EMPTY = new Ledger(HashTrie.empty(), HashTrie.empty(), HashTrie.empty(), HashTrie.empty());

    private final HashTrie<Cause, Long> causes;
    private final HashTrie<Key, Long> messages;
    private final HashTrie<CallId, Long> calls;
    private final HashTrie<SessionId, Long> requests;

    private Ledger(
            HashTrie<Cause, Long> causes,
            HashTrie<Key, Long> messages,
            HashTrie<CallId, Long> calls,
            HashTrie<SessionId, Long> requests) {
        this.causes = causes;
        this.messages = messages;
        this.calls = calls;
        this.requests = requests;
    }

    Ledger with(RoomEvent event) {
        // One object for all that name it.
        Long seq = event.seq();
        var said = event.change() instanceof Change.Said change ? change : null;
        var rang = event.change() instanceof Change.Rang change ? change : null;
        return new Ledger(
                causes.withFirst(event.cause(), seq),
                said == null
                        ? messages
                        : messages.withFirst(new Key(said.author().id(), said.message()), seq),
                rang == null ? calls : calls.withFirst(rang.call().id(), seq),
                highest(event.cause()));
    }

    private HashTrie<SessionId, Long> highest(Cause cause) {
        return cause.session() == null || cause.request() <= highestRequest(cause.session())
                ? requests
                : requests.with(cause.session(), cause.request());
    }

    /** The first event that the cause made. */
    @Nullable Long cause(Cause cause) {
        return causes.get(cause);
    }

    /** The event that holds the member's message. */
    @Nullable Long message(MemberId member, MessageId message) {
        return messages.get(new Key(member, message));
    }

    /** The event with which the call began to ring. */
    @Nullable Long call(CallId call) {
        return calls.get(call);
    }

    /** The highest positive request id of the session that changed this room, 0 if none did. */
    long highestRequest(SessionId session) {
        Long highest = requests.get(session);
        return highest == null ? 0 : highest;
    }
}
