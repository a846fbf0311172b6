package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.Role;
import java.util.ArrayList;

/**
 * Who sits in a room: joining, leaving, presence. One agent at most; a seat is undone by its join seq and moved by its
 * session epoch only, so that what comes late touches nobody else's seat.
 */
final class Seating {
    private final Room room;
    private final RoomState state;

    Seating(Room room) {
        this.room = room;
        this.state = room.state();
    }

    Decision join(RoomCommand.Join command) {
        for (Seat seat : state.seats()) {
            if (seat.session().equals(command.session()) || seat.member().equals(command.member())) {
                return Decision.known(joined(seat));
            }
        }
        if (state.closed()) {
            return Decision.refused(ErrorCode.ROOM_CLOSED, "the room is closed");
        }
        if (state.seat(Role.AGENT) != null) {
            return Decision.refused(ErrorCode.ROOM_FULL, "another agent is in the room");
        }
        return Decision.of(new Change.Joined(new Seat(
                command.member(),
                command.name(),
                Role.AGENT,
                command.session(),
                command.home(),
                command.sessionEpoch(),
                room.log().size() + 1,
                true,
                null,
                Media.NONE)));
    }

    /** The event that made the seat, wherever in the log a uniting put it. */
    private RoomEvent joined(Seat seat) {
        for (long seq = room.log().size(); seq > 1; seq--) {
            RoomEvent event = room.log().get(seq);
            if (event.change() instanceof Change.Joined made
                    && made.seat().member().equals(seat.member())) {
                return event;
            }
        }
        return room.log().get(1);
    }

    Decision leave(RoomCommand.Leave command) {
        Seat seat = state.seat(command.member());
        if (state.closed() || seat == null || seat.joinSeq() != command.joinSeq()) {
            return Decision.nothing();
        }
        boolean gone = command.reason() == Reason.GONE;
        if (seat.role() == Role.CUSTOMER && gone && seat.goneSince() != null) {
            return Decision.nothing();
        }
        var changes = new ArrayList<Change>();
        if (state.call() != null) {
            changes.add(new Change.Ended(state.call(), command.reason()));
        }
        if (seat.role() == Role.AGENT) {
            changes.add(new Change.Left(seat.member(), command.reason()));
        } else if (gone) {
            changes.add(new Change.Moved(seat.member(), seat.home(), seat.sessionEpoch(), false, true));
        } else {
            changes.add(new Change.Closed(seat.member(), command.reason()));
        }
        return Decision.of(changes);
    }

    Decision presence(RoomCommand.Presence command) {
        Seat seat = state.seat(command.member());
        if (state.closed()) {
            return Decision.nothing();
        }
        if (seat == null) {
            return command.connected() ? new Comeback(room, command).decide() : Decision.nothing();
        }
        if (command.sessionEpoch() < seat.sessionEpoch()) {
            return Decision.nothing();
        }
        boolean gone = seat.goneSince() != null && !command.connected();
        boolean same = command.sessionEpoch() == seat.sessionEpoch()
                && command.home().equals(seat.home())
                && command.connected() == seat.connected()
                && gone == (seat.goneSince() != null);
        return same
                ? Decision.nothing()
                : Decision.of(new Change.Moved(
                        seat.member(), command.home(), command.sessionEpoch(), command.connected(), gone));
    }
}
