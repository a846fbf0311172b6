package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.CallStatus;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The room's one call. Two members who start at once share a call: the second start accepts the first. The polite peer
 * (W3C webrtc-pc, section 10.7) is always the agent.
 */
final class Calling {
    /** Events that a room takes; beyond, what its members can do without end is refused with overloaded. */
    static final int EVENTS = 50_000;

    private final Room room;
    private final RoomState state;
    private final Instant at;

    Calling(Room room, Instant at) {
        this.room = room;
        this.state = room.state();
        this.at = at;
    }

    Decision start(RoomCommand.StartCall command) {
        Decision refused = refused(command.from());
        if (refused != null) {
            return refused;
        }
        Seat other = state.other(command.from());
        if (other == null) {
            return Decision.refused(ErrorCode.NO_SUCH_MEMBER, "nobody else is in the room");
        }
        Long rang = room.ledger().call(command.call());
        if (rang != null) {
            return Decision.known(room.log().get(rang));
        }
        Call call = state.call();
        if (call == null) {
            return Decision.of(new Change.Rang(
                    new Call(command.call(), command.from(), other.member(), polite(), CallStatus.RINGING, at)));
        }
        return call.status() == CallStatus.RINGING && call.to().equals(command.from())
                ? Decision.of(new Change.Accepted(call.accepted(at)))
                : Decision.refused(ErrorCode.BUSY, "there is a call already");
    }

    Decision accept(RoomCommand.AcceptCall command) {
        Call call = state.call();
        if (call == null || !call.id().equals(command.call())) {
            return Decision.refused(ErrorCode.NO_SUCH_CALL, "the call is over or never was");
        }
        if (!call.to().equals(command.by())) {
            return Decision.refused(ErrorCode.NOT_PERMITTED, "only the called member may accept");
        }
        return call.status() == CallStatus.ACTIVE
                ? Decision.nothing()
                : Decision.of(new Change.Accepted(call.accepted(at)));
    }

    Decision decline(RoomCommand.DeclineCall command) {
        Call asked = asked(command.call());
        if (asked == null) {
            return Decision.refused(ErrorCode.NO_SUCH_CALL, "there never was such a call");
        }
        if (!asked.to().equals(command.by())) {
            return Decision.refused(ErrorCode.NOT_PERMITTED, "only the called member may decline");
        }
        Call call = state.call();
        if (call == null || !call.id().equals(command.call())) {
            return Decision.nothing();
        }
        return call.status() == CallStatus.RINGING
                ? Decision.of(new Change.Declined(call, command.reason()))
                : Decision.refused(ErrorCode.NO_SUCH_CALL, "the call rings no more, it was accepted");
    }

    Decision end(RoomCommand.EndCall command) {
        Call asked = asked(command.call());
        if (asked == null) {
            return Decision.refused(ErrorCode.NO_SUCH_CALL, "there never was such a call");
        }
        if (!asked.has(command.by())) {
            return Decision.refused(ErrorCode.NOT_PERMITTED, "only the call's members may end it");
        }
        Call call = state.call();
        return call == null || !call.id().equals(command.call())
                ? Decision.nothing()
                : Decision.of(new Change.Ended(call, Reason.ENDED));
    }

    Decision setMedia(RoomCommand.SetMedia command) {
        Decision refused = refused(command.member());
        if (refused != null) {
            return refused;
        }
        Seat seat = state.seat(command.member());
        return seat == null || seat.media().equals(command.media())
                ? Decision.nothing()
                : Decision.of(new Change.MediaSet(command.member(), command.media()));
    }

    private @Nullable Decision refused(MemberId member) {
        if (state.seat(member) == null) {
            return Decision.refused(ErrorCode.NOT_PERMITTED, "only members may call");
        }
        if (state.closed()) {
            return Decision.refused(ErrorCode.ROOM_CLOSED, "the room is closed");
        }
        return room.log().size() < EVENTS
                ? null
                : Decision.refused(ErrorCode.OVERLOADED, "too much happened in the room");
    }

    /** The call as it began, if it ever did. */
    private @Nullable Call asked(CallId id) {
        Long rang = room.ledger().call(id);
        return rang != null && room.log().get(rang).change() instanceof Change.Rang change ? change.call() : null;
    }

    private MemberId polite() {
        Seat agent = state.seat(Role.AGENT);
        if (agent == null) {
            throw new IllegalStateException("two members, none of them an agent");
        }
        return agent.member();
    }
}
