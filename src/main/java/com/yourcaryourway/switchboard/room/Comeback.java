package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.Role;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * An agent whose seat was given up because the session seemed to have run out, and whose home says that it lives: the
 * seat is made again, and whoever claimed it later has to go. Confined to one call.
 */
final class Comeback {
    private final Room room;
    private final RoomCommand.Presence command;

    Comeback(Room room, RoomCommand.Presence command) {
        this.room = room;
        this.command = command;
    }

    Decision decide() {
        RoomEvent claim = lost();
        if (claim == null || !(claim.change() instanceof Change.Joined joined)) {
            return Decision.nothing();
        }
        var changes = new ArrayList<Change>();
        Seat other = room.state().seat(Role.AGENT);
        if (other != null) {
            if (!claim.at().isBefore(claimedAt(other))) {
                return Decision.nothing();
            }
            for (Call call : room.state().calls()) {
                if (call.has(other.member())) {
                    changes.add(new Change.Ended(call, Reason.REPLACED));
                }
            }
            changes.add(new Change.Left(other.member(), Reason.REPLACED));
        }
        changes.add(new Change.Joined(new Seat(
                command.member(),
                joined.seat().name(),
                Role.AGENT,
                joined.seat().session(),
                command.home(),
                command.sessionEpoch(),
                room.log().size() + changes.size() + 1,
                true,
                null,
                Media.NONE)));
        return Decision.of(changes);
    }

    /** Why somebody without a seat may do nothing: for good, or until the seat is back. */
    static Decision refuse(Room room, MemberId member, String message) {
        for (long seq = room.log().size(); seq > 1; seq--) {
            if (room.log().get(seq).change() instanceof Change.Left left
                    && left.member().equals(member)) {
                return left.reason() == Reason.GONE
                        ? Decision.refused(ErrorCode.UNAVAILABLE, "the seat was given up, try again")
                        : Decision.refused(ErrorCode.NOT_PERMITTED, message);
            }
        }
        return Decision.refused(ErrorCode.NOT_PERMITTED, message);
    }

    /** What made the seat that was given up; null if the member left in another way, or is known under a later resume. */
    private @Nullable RoomEvent lost() {
        boolean gone = false;
        for (long seq = room.log().size(); seq > 1; seq--) {
            RoomEvent event = room.log().get(seq);
            if (event.change() instanceof Change.Left left && left.member().equals(command.member())) {
                if (left.reason() != Reason.GONE) {
                    return null;
                }
                gone = true;
            } else if (event.change() instanceof Change.Moved moved
                    && moved.member().equals(command.member())
                    && moved.sessionEpoch() > command.sessionEpoch()) {
                return null;
            } else if (event.change() instanceof Change.Joined joined
                    && joined.seat().member().equals(command.member())) {
                return gone ? event : null;
            }
        }
        return null;
    }

    private Instant claimedAt(Seat seat) {
        return room.after(0).stream()
                .filter(event -> event.change() instanceof Change.Joined joined
                        && joined.seat().member().equals(seat.member()))
                .map(RoomEvent::at)
                .reduce((earlier, later) -> later)
                .orElse(Instant.MAX);
    }
}
