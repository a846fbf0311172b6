package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.Role;
import java.util.ArrayList;

/** The conversation in a room: what is said, how it is closed, how it is rated. */
final class Talking {
    /** Messages that a room takes; then it refuses more with overloaded. */
    static final int MESSAGES = 10_000;
    /** The same in UTF-16 units of all messages: nobody fills the memory of the nodes with one room. */
    static final int CHARACTERS = 2_000_000;

    private final Room room;
    private final RoomState state;

    Talking(Room room) {
        this.room = room;
        this.state = room.state();
    }

    Decision say(RoomCommand.Say command) {
        Seat seat = state.seat(command.member());
        if (seat == null) {
            return Comeback.refuse(room, command.member(), "only members may write");
        }
        if (state.closed()) {
            return Decision.refused(ErrorCode.ROOM_CLOSED, "the room is closed");
        }
        if (state.messages() >= MESSAGES) {
            return Decision.refused(
                    ErrorCode.OVERLOADED, "the room has " + MESSAGES + " messages, which is all it takes");
        }
        if (state.characters() + command.text().length() > CHARACTERS) {
            return Decision.refused(
                    ErrorCode.OVERLOADED, "the room has " + CHARACTERS + " characters, which is all it takes");
        }
        return Decision.of(new Change.Said(command.message(), seat.author(), command.text()));
    }

    Decision close(RoomCommand.Close command) {
        if (command.by() != null && state.seat(command.by()) == null) {
            return Comeback.refuse(room, command.by(), "only members may close the room");
        }
        if (state.closed()) {
            return Decision.nothing();
        }
        var changes = new ArrayList<Change>();
        if (state.call() != null) {
            changes.add(new Change.Ended(state.call(), Reason.CLOSED));
        }
        changes.add(new Change.Closed(command.by(), command.reason()));
        return Decision.of(changes);
    }

    Decision rate(RoomCommand.Rate command) {
        Seat seat = state.seat(command.member());
        if (seat == null || seat.role() != Role.CUSTOMER) {
            return Decision.refused(ErrorCode.NOT_PERMITTED, "only the customer may rate");
        }
        if (!state.closed()) {
            return Decision.refused(ErrorCode.NOT_PERMITTED, "only a closed room can be rated");
        }
        if (state.rated() > 0) {
            return Decision.known(room.log().get(state.rated()));
        }
        return Decision.of(new Change.Rated(command.score(), command.comment()));
    }
}
