package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What relaying needs to know of a room: who sits where, and which call runs. Immutable; published by the replica
 * through a volatile, so that any thread authorises from it.
 */
public record RoomView(
        RoomId id,
        Position position,
        RoomStatus status,
        List<Seat> seats,
        @Nullable Call call) {
    public RoomView {
        seats = List.copyOf(seats);
    }

    public @Nullable Seat seat(MemberId member) {
        for (Seat seat : seats) {
            if (seat.member().equals(member)) {
                return seat;
            }
        }
        return null;
    }

    /** Whether the call is the one that runs here; a null call asks nothing. */
    public boolean runs(@Nullable CallId asked) {
        return asked == null || (call != null && call.id().equals(asked));
    }
}
