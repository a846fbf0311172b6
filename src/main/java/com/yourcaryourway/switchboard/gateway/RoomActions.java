package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomClose;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomCursor;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomJoin;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomLeave;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomOpen;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomRate;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.Reply;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.RoomSnapshot;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import com.yourcaryourway.switchboard.room.Cause;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.RoomView;
import com.yourcaryourway.switchboard.session.Conversations;
import com.yourcaryourway.switchboard.session.Ids;
import com.yourcaryourway.switchboard.session.Seating;
import com.yourcaryourway.switchboard.session.Session;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/** Opening, joining, leaving, closing and rating rooms. On the session's loop. */
final class RoomActions {
    private final Services services;
    private final Conversations conversations;
    private final Membership membership;

    RoomActions(Services services, Membership membership) {
        this.services = services;
        this.conversations = services.conversations();
        this.membership = membership;
    }

    /** Derives the room from the request, so that a repeat opens no second one. */
    Future<Reply> open(Session session, long id, RoomOpen message) {
        Membership.require(session, Role.CUSTOMER);
        services.requireMemory();
        Cause cause = Causes.of(session, id);
        RoomId room = Ids.room(session.id(), Causes.origin(id, cause));
        for (RoomId other : session.seats().keySet()) {
            if (!other.equals(room) && isOpen(other)) {
                throw new Refusal(ErrorCode.ALREADY_IN_ROOM, "a customer has one open room");
            }
        }
        MemberId member = Ids.member(session.id(), room);
        session.sit(room, new Seating(member, 0));
        var command = new RoomCommand.Open(
                cause,
                room,
                Ids.epoch(),
                member,
                session.principal().name(),
                session.id(),
                services.node(),
                session.epoch(),
                message.subject());
        return enter(session, room, member, command)
                .onSuccess(reply -> services.queue().await(session, room));
    }

    private boolean isOpen(RoomId room) {
        RoomView view = conversations.view(room);
        return view == null || view.status() != RoomStatus.CLOSED;
    }

    Future<Reply> join(Session session, long id, RoomJoin message) {
        Membership.require(session, Role.AGENT);
        MemberId member = Ids.member(session.id(), message.room());
        var command = new RoomCommand.Join(
                Causes.of(session, id),
                member,
                session.principal().name(),
                session.id(),
                services.node(),
                session.epoch());
        return enter(session, message.room(), member, command);
    }

    private Future<Reply> enter(Session session, RoomId room, MemberId member, RoomCommand command) {
        Promise<Reply> reply = Promise.promise();
        session.inOrder()
                .run(room, () -> conversations.enter(room, command, session, member))
                .onComplete(done -> {
                    if (done.succeeded()) {
                        RoomSnapshot snapshot = done.result().snapshot();
                        session.sit(room, done.result().seating());
                        session.cursorAtLeast(room, new RoomCursor(snapshot.epoch(), snapshot.seq()));
                        reply.complete(new Reply.Entered(snapshot));
                    } else {
                        forgetPlaceholder(session, room);
                        reply.fail(done.cause());
                    }
                });
        return reply.future();
    }

    private static void forgetPlaceholder(Session session, RoomId room) {
        Seating seating = session.seat(room);
        if (seating != null && seating.joinSeq() == 0) {
            session.stand(room);
        }
    }

    /** The seat goes when the room says so, or, for a room that is closed, at once. */
    Future<Reply> leave(Session session, long id, RoomLeave message) {
        RoomId room = message.room();
        Seating seating = session.seat(room);
        MemberId member = membership.member(session, room);
        var command = new RoomCommand.Leave(
                Causes.of(session, id), member, seating == null ? 0 : seating.joinSeq(), Reason.LEFT);
        return session.inOrder()
                .run(room, () -> conversations.submit(room, command))
                .map(outcome -> {
                    RoomView view = conversations.view(room);
                    if (view != null && view.status() == RoomStatus.CLOSED) {
                        walkOut(session, room);
                    }
                    return new Reply.Done();
                });
    }

    private void walkOut(Session session, RoomId room) {
        conversations.unfollow(room, session);
        var unused = services.sessions().unseat(session.id(), session.epoch(), room);
        session.loop().execute(() -> session.stand(room));
    }

    Future<Reply> close(Session session, long id, RoomClose message) {
        MemberId member = membership.member(session, message.room());
        return submit(session, message.room(), new RoomCommand.Close(Causes.of(session, id), member, Reason.CLOSED));
    }

    Future<Reply> rate(Session session, long id, RoomRate message) {
        Membership.require(session, Role.CUSTOMER);
        MemberId member = membership.member(session, message.room());
        return submit(
                session,
                message.room(),
                new RoomCommand.Rate(Causes.of(session, id), member, message.score(), message.comment()));
    }

    private Future<Reply> submit(Session session, RoomId room, RoomCommand command) {
        return session.inOrder()
                .run(room, () -> conversations.submit(room, command))
                .map(outcome -> new Reply.Done());
    }
}
