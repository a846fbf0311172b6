package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.room.RoomView;
import com.yourcaryourway.switchboard.session.Conversations;
import com.yourcaryourway.switchboard.session.Ids;
import com.yourcaryourway.switchboard.session.Seating;
import com.yourcaryourway.switchboard.session.Session;

/** The one place where it is decided who may do what in which room. On the session's loop. */
final class Membership {
    private final Conversations conversations;

    Membership(Conversations conversations) {
        this.conversations = conversations;
    }

    /** Requires a role. */
    static void require(Session session, Role role) {
        if (session.principal().role() != role) {
            throw new Refusal(ErrorCode.NOT_PERMITTED, "not for this role");
        }
    }

    /** The session's seat in a room; not_permitted without one. */
    Seating seat(Session session, RoomId room) {
        Seating seating = session.seat(room);
        if (seating == null) {
            throw new Refusal(ErrorCode.NOT_PERMITTED, "not a member of this room");
        }
        return seating;
    }

    /**
     * Who the session is, or was, in a room: for requests that may be repeats of what was done before the seat was
     * given up. The room itself refuses those who were never there.
     */
    MemberId member(Session session, RoomId room) {
        Seating seating = session.seat(room);
        return seating == null ? Ids.member(session.id(), room) : seating.member();
    }

    /** The room as this node sees it, for members only; unavailable while its replica is being loaded. */
    RoomView view(Session session, RoomId room) {
        seat(session, room);
        RoomView view = conversations.view(room);
        if (view == null) {
            throw new Refusal(ErrorCode.UNAVAILABLE, "the room is being loaded, try again");
        }
        return view;
    }
}
