package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.CallStatus;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a room does by itself as time goes: ringing too long, a customer gone too long, a closed room's end. Pure. */
final class Deadlines {
    private final RoomState state;
    private final RoomRules rules;

    Deadlines(RoomState state, RoomRules rules) {
        this.state = state;
        this.rules = rules;
    }

    /** The earliest of all, null if nothing will ever be due. */
    @Nullable Instant next() {
        return earlier(earlier(ringEnd(), goneEnd()), forgetAt());
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** When a closed room may be removed, null while it is open. */
    @Nullable Instant forgetAt() {
        return state.closedAt() == null ? null : state.closedAt().plus(rules.keepClosed());
    }

    /** What is due by then, in the order in which it fell due. */
    List<Change> changes(Instant now) {
        Instant ringEnd = ringEnd();
        Instant goneEnd = goneEnd();
        boolean closes = goneEnd != null && !now.isBefore(goneEnd);
        Instant end = goneEnd == null || !closes ? now : goneEnd;
        var changes = new ArrayList<Change>();
        Call call = state.call();
        if (call != null && ringEnd != null && !end.isBefore(ringEnd)) {
            changes.add(new Change.Declined(call, Reason.UNANSWERED));
        } else if (call != null && closes) {
            changes.add(new Change.Ended(call, Reason.GONE));
        }
        if (closes) {
            changes.add(new Change.Closed(null, Reason.GONE));
        }
        return changes;
    }

    private @Nullable Instant ringEnd() {
        Call call = state.call();
        return call == null || call.status() != CallStatus.RINGING
                ? null
                : call.since().plus(rules.ring());
    }

    private @Nullable Instant goneEnd() {
        Seat customer = state.seat(Role.CUSTOMER);
        return state.closed() || customer == null || customer.goneSince() == null
                ? null
                : customer.goneSince().plus(rules.customerGone());
    }
}
