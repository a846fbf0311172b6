package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.ClientMessage.CallAccept;
import com.yourcaryourway.switchboard.protocol.ClientMessage.CallDecline;
import com.yourcaryourway.switchboard.protocol.ClientMessage.CallEnd;
import com.yourcaryourway.switchboard.protocol.ClientMessage.CallMedia;
import com.yourcaryourway.switchboard.protocol.ClientMessage.CallStart;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.Reply;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.room.Call;
import com.yourcaryourway.switchboard.room.Cause;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.RoomView;
import com.yourcaryourway.switchboard.session.Conversations;
import com.yourcaryourway.switchboard.session.Ids;
import com.yourcaryourway.switchboard.session.Seating;
import com.yourcaryourway.switchboard.session.Session;
import io.vertx.core.Future;

/** Starting, accepting, declining and ending calls. On the session's loop. */
final class CallActions {
    private final Conversations conversations;
    private final Membership membership;

    CallActions(Services services, Membership membership) {
        this.conversations = services.conversations();
        this.membership = membership;
    }

    Future<Reply> start(Session session, long id, CallStart message) {
        RoomId room = message.room();
        Seating seating = membership.seat(session, room);
        requireIdleElsewhere(session, room);
        Cause cause = Causes.of(session, id);
        CallId call = Ids.call(session.id(), room, Causes.origin(id, cause));
        return calling(session, room, new RoomCommand.StartCall(cause, call, seating.member()));
    }

    Future<Reply> accept(Session session, long id, CallAccept message) {
        requireIdleElsewhere(session, message.room());
        return calling(
                session,
                message.room(),
                new RoomCommand.AcceptCall(
                        Causes.of(session, id), message.call(), membership.member(session, message.room())));
    }

    Future<Reply> decline(Session session, long id, CallDecline message) {
        return submit(
                session,
                message.room(),
                new RoomCommand.DeclineCall(
                        Causes.of(session, id),
                        message.call(),
                        membership.member(session, message.room()),
                        Reason.DECLINED));
    }

    Future<Reply> end(Session session, long id, CallEnd message) {
        return submit(
                session,
                message.room(),
                new RoomCommand.EndCall(
                        Causes.of(session, id), message.call(), membership.member(session, message.room())));
    }

    Future<Reply> media(Session session, long id, CallMedia message) {
        Seating seating = membership.seat(session, message.room());
        return submit(
                session,
                message.room(),
                new RoomCommand.SetMedia(Causes.of(session, id), seating.member(), message.media()));
    }

    /** A person is in one call at a time, in whichever room. */
    private void requireIdleElsewhere(Session session, RoomId room) {
        for (RoomId other : session.seats().keySet()) {
            RoomView view = other.equals(room) ? null : conversations.view(other);
            if (view != null && view.call() != null) {
                throw new Refusal(ErrorCode.BUSY, "in another call");
            }
        }
    }

    private Future<Reply> calling(Session session, RoomId room, RoomCommand command) {
        return session.inOrder()
                .run(room, () -> conversations.submit(room, command))
                .map(outcome -> {
                    RoomView view = conversations.view(room);
                    Call call = view == null ? null : view.call();
                    return call == null ? new Reply.Done() : new Reply.Calling(call.snapshot());
                });
    }

    private Future<Reply> submit(Session session, RoomId room, RoomCommand command) {
        return session.inOrder()
                .run(room, () -> conversations.submit(room, command))
                .map(outcome -> new Reply.Done());
    }
}
