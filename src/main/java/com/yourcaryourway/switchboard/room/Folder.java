package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.CallStatus;
import com.yourcaryourway.switchboard.protocol.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one event makes of a room's state. Confined to one call. Total: where two histories were united, an event may
 * come that is already overtaken (a call accepted here and ended there), and then it changes nothing.
 */
final class Folder implements Change.Handler<RoomState> {
    private final RoomState state;
    private final Ledger before;
    private final RoomEvent event;

    private Folder(RoomState state, Ledger before, RoomEvent event) {
        this.state = state;
        this.before = before;
        this.event = event;
    }

    /** {@code before} is the ledger without the event. */
    static RoomState fold(RoomState state, Ledger before, RoomEvent event) {
        return event.change().accept(new Folder(state, before, event));
    }

    @Override
    public RoomState opened(Change.Opened change) {
        return new RoomState(change.subject(), event.at(), null, List.of(change.customer()), List.of(), 0, 0, 0, 0);
    }

    /** Whoever sits already stays as he is: a second claim of the same member can only come from a united history. */
    @Override
    public RoomState joined(Change.Joined change) {
        if (state.seat(change.seat().member()) != null) {
            return state;
        }
        var seats = new ArrayList<>(state.seats());
        seats.add(change.seat());
        return state.withSeats(seats);
    }

    @Override
    public RoomState left(Change.Left change) {
        var seats = new ArrayList<>(state.seats());
        seats.removeIf(seat -> seat.member().equals(change.member()));
        return state.withSeats(seats);
    }

    @Override
    public RoomState moved(Change.Moved change) {
        Seat seat = state.seat(change.member());
        return seat == null ? state : withSeat(seat.moved(change, goneSince(seat, change.gone())));
    }

    private @Nullable Instant goneSince(Seat seat, boolean gone) {
        if (!gone) {
            return null;
        }
        return seat.goneSince() == null ? event.at() : seat.goneSince();
    }

    @Override
    public RoomState said(Change.Said change) {
        return state.withMessage(event.seq(), change.text());
    }

    @Override
    public RoomState mediaSet(Change.MediaSet change) {
        Seat seat = state.seat(change.member());
        return seat == null ? state : withSeat(seat.withMedia(change.media()));
    }

    /** A call that is known already is not brought back to life; if it rings, it rings since the earlier time. */
    @Override
    public RoomState rang(Change.Rang change) {
        Call live = live(change.call().id());
        if (live != null) {
            boolean earlier =
                    live.status() == CallStatus.RINGING && change.call().since().isBefore(live.since());
            return earlier ? withCall(change.call()) : state;
        }
        if (before.call(change.call().id()) != null) {
            return state;
        }
        var calls = new ArrayList<>(state.calls());
        calls.add(change.call());
        return state.withCalls(calls);
    }

    @Override
    public RoomState accepted(Change.Accepted change) {
        Call live = live(change.call().id());
        boolean later = live != null
                && live.status() == CallStatus.ACTIVE
                && !change.call().since().isBefore(live.since());
        return live == null || later ? state : withCall(change.call());
    }

    @Override
    public RoomState declined(Change.Declined change) {
        return withoutCall(change.call().id());
    }

    @Override
    public RoomState ended(Change.Ended change) {
        return withoutCall(change.call().id());
    }

    /** The later of two closings counts, so that no side's members lose time to rate. */
    @Override
    public RoomState closed(Change.Closed change) {
        Instant before = state.closedAt();
        return before != null && before.isAfter(event.at()) ? state : state.withClosedAt(event.at());
    }

    @Override
    public RoomState rated(Change.Rated change) {
        return state.withRated(event.seq());
    }

    private RoomState withSeat(Seat changed) {
        MemberId member = changed.member();
        var seats = new ArrayList<>(state.seats());
        seats.replaceAll(seat -> seat.member().equals(member) ? changed : seat);
        return state.withSeats(seats);
    }

    private @Nullable Call live(CallId id) {
        for (Call call : state.calls()) {
            if (call.id().equals(id)) {
                return call;
            }
        }
        return null;
    }

    private RoomState withCall(Call changed) {
        var calls = new ArrayList<>(state.calls());
        calls.replaceAll(call -> call.id().equals(changed.id()) ? changed : call);
        return state.withCalls(calls);
    }

    private RoomState withoutCall(CallId id) {
        var calls = new ArrayList<>(state.calls());
        calls.removeIf(call -> call.id().equals(id));
        return state.withCalls(calls);
    }
}
