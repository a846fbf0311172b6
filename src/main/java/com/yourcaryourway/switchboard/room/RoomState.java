package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a room stands after its last event. Immutable, any thread. {@code calls} are the calls that live: more than one
 * only inside of {@link Unite}, where two histories may each bring theirs. {@code rated} is the seq of the rating and
 * {@code firstMessage} that of the first message, 0 for none; {@code characters} are those of all messages (UTF-16 units).
 */
record RoomState(
        String subject,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<Seat> seats,
        List<Call> calls,
        long rated,
        long firstMessage,
        int messages,
        long characters) {
    static final RoomState EMPTY = new RoomState("", Instant.EPOCH, null, List.of(), List.of(), 0, 0, 0, 0);

    RoomState {
        seats = List.copyOf(seats);
        calls = List.copyOf(calls);
    }

    RoomStatus status() {
        if (closedAt != null) {
            return RoomStatus.CLOSED;
        }
        return seat(Role.AGENT) == null ? RoomStatus.WAITING : RoomStatus.ACTIVE;
    }

    boolean closed() {
        return closedAt != null;
    }

    @Nullable Seat seat(MemberId member) {
        for (Seat seat : seats) {
            if (seat.member().equals(member)) {
                return seat;
            }
        }
        return null;
    }

    @Nullable Seat seat(Role role) {
        for (Seat seat : seats) {
            if (seat.role() == role) {
                return seat;
            }
        }
        return null;
    }

    /** The seat of anybody else. */
    @Nullable Seat other(MemberId member) {
        for (Seat seat : seats) {
            if (!seat.member().equals(member)) {
                return seat;
            }
        }
        return null;
    }

    @Nullable Call call() {
        return calls.isEmpty() ? null : calls.get(0);
    }

    RoomState withSeats(List<Seat> next) {
        return new RoomState(subject, openedAt, closedAt, next, calls, rated, firstMessage, messages, characters);
    }

    RoomState withCalls(List<Call> next) {
        return new RoomState(subject, openedAt, closedAt, seats, next, rated, firstMessage, messages, characters);
    }

    RoomState withClosedAt(Instant at) {
        return new RoomState(subject, openedAt, at, seats, calls, rated, firstMessage, messages, characters);
    }

    RoomState withRated(long seq) {
        return new RoomState(subject, openedAt, closedAt, seats, calls, seq, firstMessage, messages, characters);
    }

    RoomState withMessage(long seq, String text) {
        long first = messages == 0 ? seq : firstMessage;
        return new RoomState(
                subject, openedAt, closedAt, seats, calls, rated, first, messages + 1, characters + text.length());
    }
}
