package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomCursor;
import com.yourcaryourway.switchboard.protocol.CloseCode;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.room.Cause;
import com.yourcaryourway.switchboard.room.RoomCommand;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A live session at its home: what it may still owe its client, and the connection that it has, if any. Confined to its
 * {@link #loop}; id, principal and epoch may be read anywhere.
 */
public final class Session {
    private final SessionId id;
    private final Principal principal;
    private final long epoch;
    private final SessionRecord origin;
    private final Executor loop;
    private final Outbox outbox;
    private final Requests requests;
    private final SentSignals sent;
    private final HeardSignals heard;
    private final InOrder inOrder;
    private final Map<RoomId, RoomCursor> cursors = new HashMap<>();
    private final Map<RoomId, Seating> seats = new HashMap<>();
    private @Nullable Wire wire;
    private boolean complete;
    private boolean released;
    private boolean tokenSettled;
    private long ownCauses;

    public Session(SessionRecord record, Executor loop, Outbox.Bounds bounds, SessionState state) {
        this.id = record.id();
        this.principal = record.principal();
        this.epoch = record.epoch();
        this.origin = record;
        this.loop = loop;
        this.outbox = new Outbox(bounds, state.lastPush(), state.pending());
        this.requests = new Requests(state.received(), state.answers());
        this.sent = new SentSignals(epoch, state.sent());
        this.heard = new HeardSignals(state.heard());
        this.inOrder = new InOrder(loop);
        this.cursors.putAll(state.cursors());
        this.seats.putAll(record.rooms());
        this.complete = state.complete();
        this.tokenSettled = record.formerToken() == null;
    }

    /** Gives the session a connection. What is pending has to be sent again by the caller. */
    public void attach(Wire connection) {
        wire = connection;
    }

    /** The connection is lost; pushes wait in the outbox. */
    public void detach() {
        wire = null;
    }

    public boolean connected() {
        return wire != null;
    }

    /** Sends a push now or at the next resume. When too much waits, the client is sent away as a slow consumer. */
    public void push(EncodedPush push) {
        if (released) {
            return;
        }
        Outbox.Pending pending = outbox.add(push);
        if (outbox.overflows()) {
            outbox.clear();
            complete = false;
            if (wire != null) {
                wire.close(CloseCode.SLOW_CONSUMER, "");
            }
        } else if (wire != null) {
            wire.send(pending.push().numbered(pending.n()));
        }
    }

    /** Sends a room event, unless the outbox went past it already. */
    public void push(RoomId room, RoomCursor cursor, EncodedPush push) {
        RoomCursor last = cursors.get(room);
        if (last != null && last.epoch().equals(cursor.epoch()) && last.seq() >= cursor.seq()) {
            return;
        }
        cursors.put(room, cursor);
        push(push);
    }

    /** Sends the answer to a request, and keeps it until the client is known to have it. */
    public void answer(long request, byte[] frame) {
        requests.end(request, outbox.last(), frame);
        if (wire != null) {
            wire.send(frame);
        }
    }

    /** The client has every push up to n; a number that was never given says nothing. */
    public void acknowledge(long n) {
        if (n <= outbox.last()) {
            outbox.acknowledge(n);
            requests.acknowledge(n);
        }
    }

    /** Everything that has to move along; from now on this object does nothing. */
    public SessionState release() {
        released = true;
        return new SessionState(
                complete,
                outbox.last(),
                outbox.pending(),
                cursors,
                requests.received(),
                requests.answers(),
                sent.state(),
                heard.state());
    }

    /** True once, at the client's first frame after a resume: it has its new token, the former one may go. */
    public boolean settlesToken() {
        boolean first = !tokenSettled;
        tokenSettled = true;
        return first;
    }

    public boolean released() {
        return released;
    }

    /** Whether everything since the session began is here; false after a crash or an overflow. */
    public boolean complete() {
        return complete;
    }

    /** From now on it counts again: the client has been told that something may be missing. */
    public void toldIncomplete() {
        complete = true;
    }

    /** A number for a cause of the server's own within this session: negative, never used before in any epoch. */
    public long nextOwnCause() {
        ownCauses++;
        return -((epoch << 32) | ownCauses);
    }

    /** What tells a room where this member lives and whether it is connected, as of now. */
    public RoomCommand.Presence presence(MemberId member) {
        return new RoomCommand.Presence(new Cause(id, nextOwnCause()), member, origin.home(), epoch, connected());
    }

    public void sit(RoomId room, Seating seating) {
        seats.put(room, seating);
    }

    /** Another member left the room: the numbers of signals between the two begin anew should it come back. */
    public void forget(RoomId room, MemberId member) {
        sent.forget(room, member);
        heard.forget(room, member);
    }

    /** Forgets a room. */
    public void stand(RoomId room) {
        seats.remove(room);
        cursors.remove(room);
        sent.forget(room);
        heard.forget(room);
    }

    public @Nullable Seating seat(RoomId room) {
        return seats.get(room);
    }

    /** The record of this session as it should stand while it lives here. */
    public SessionRecord record() {
        SessionRecord record = origin.withRooms(seats);
        return tokenSettled ? record.settled() : record;
    }

    public Map<RoomId, Seating> seats() {
        return Map.copyOf(seats);
    }

    public @Nullable RoomCursor cursor(RoomId room) {
        return cursors.get(room);
    }

    /** The client got the room whole, up to here; a push may have gone further already. */
    public void cursorAtLeast(RoomId room, RoomCursor cursor) {
        RoomCursor last = cursors.get(room);
        if (last == null || !last.epoch().equals(cursor.epoch()) || last.seq() < cursor.seq()) {
            cursors.put(room, cursor);
        }
    }

    public SessionId id() {
        return id;
    }

    public Principal principal() {
        return principal;
    }

    public long epoch() {
        return epoch;
    }

    /** Runs tasks in order on the event loop that owns this session. */
    public Executor loop() {
        return loop;
    }

    public @Nullable Wire wire() {
        return wire;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Requests requests() {
        return requests;
    }

    public SentSignals sent() {
        return sent;
    }

    public InOrder inOrder() {
        return inOrder;
    }

    public HeardSignals heard() {
        return heard;
    }
}
