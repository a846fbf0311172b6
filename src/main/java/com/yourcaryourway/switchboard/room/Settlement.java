package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Settles what two united histories cannot both have: of two agents the earlier claim keeps the seat, of two calls the
 * earlier goes on, and none goes on in a closed room or without one of its members. The same whichever side was there
 * first. Confined to one call.
 */
final class Settlement {
    /** The server's doing, by no request. */
    private static final Cause SETTLED = new Cause(null, 0);

    private final Claims claims;
    private final Instant at;
    private Room room;

    private Settlement(Room room, Claims claims, Instant now) {
        this.room = room;
        this.claims = claims;
        this.at = room.at(now);
    }

    /** {@code claims} are those of the room. */
    static Room settle(Room room, Claims claims, Instant now) {
        var settlement = new Settlement(room, claims, now);
        settlement.seats();
        settlement.calls();
        return settlement.room;
    }

    private void seats() {
        room.seats().stream()
                .filter(seat -> seat.role() == Role.AGENT)
                .sorted(Comparator.comparing((Seat seat) -> claimedAt(seat.member()))
                        .thenComparing(seat -> seat.member().value()))
                .skip(1)
                .map(seat -> new Change.Left(seat.member(), Reason.REPLACED))
                .forEach(left -> room = unseat(room, SETTLED, left, at));
    }

    /** A member leaves; its calls end first. */
    static Room unseat(Room room, Cause cause, Change.Left left, Instant at) {
        Room next = room;
        for (Call call : room.state().calls()) {
            next = call.has(left.member()) ? next.append(SETTLED, new Change.Ended(call, left.reason()), at) : next;
        }
        return next.append(cause, left, at);
    }

    private Instant claimedAt(MemberId member) {
        Claims.Claim claim = claims.of(member);
        return claim == null ? Instant.MAX : claim.at();
    }

    private void calls() {
        if (room.call() == null) {
            return;
        }
        Map<CallId, Instant> rang = rang();
        Call kept = room.state().calls().stream()
                .filter(this::possible)
                .min(Comparator.comparing((Call call) -> rang.getOrDefault(call.id(), call.since()))
                        .thenComparing(call -> call.id().value()))
                .orElse(null);
        Reason reason = room.state().closed() ? Reason.CLOSED : Reason.REPLACED;
        room.state().calls().stream()
                .filter(call -> !call.equals(kept))
                .forEach(call -> append(new Change.Ended(call, reason)));
    }

    private boolean possible(Call call) {
        return !room.state().closed() && room.seat(call.from()) != null && room.seat(call.to()) != null;
    }

    /** When each call first rang, on either side. */
    private Map<CallId, Instant> rang() {
        var rang = new HashMap<CallId, Instant>();
        for (RoomEvent event : room.after(0)) {
            if (event.change() instanceof Change.Rang change) {
                rang.merge(change.call().id(), event.at(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return rang;
    }

    private void append(Change change) {
        room = room.append(SETTLED, change, at);
    }
}
