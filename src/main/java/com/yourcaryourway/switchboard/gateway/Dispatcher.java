package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.codec.FrameEncoder;
import com.yourcaryourway.switchboard.protocol.ClientFrame;
import com.yourcaryourway.switchboard.protocol.ClientMessage.Signal;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.Reply;
import com.yourcaryourway.switchboard.protocol.ServerMessage;
import com.yourcaryourway.switchboard.session.Session;
import com.yourcaryourway.switchboard.session.Wire;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;

/** Brings a session's frames to those who know what to do, and their answers back. Confined to its event loop. */
final class Dispatcher {
    private static final Future<Reply> DONE = Future.succeededFuture(new Reply.Done());

    private final Services services;
    private final RoomActions rooms;
    private final ChatActions chat;
    private final CallActions calls;
    private final SignalActions signals;
    private final Absence absence;

    Dispatcher(GatewaySettings settings, Services services, SoftMarks softMarks, Absence absence) {
        this.services = services;
        var membership = new Membership(services.conversations());
        this.rooms = new RoomActions(services, membership);
        this.chat = new ChatActions(services, membership, softMarks, settings.textChars());
        this.calls = new CallActions(services, membership);
        this.signals = new SignalActions(services, membership);
        this.absence = absence;
    }

    void dispatch(Connection connection, Session session, ClientFrame frame) {
        if (session.released()) {
            return;
        }
        if (session.settlesToken()) {
            var unused = services.sessions().settle(session.id(), session.epoch());
        }
        long start = System.nanoTime();
        if (frame.message() instanceof Signal signal) {
            signal(connection, session, frame.id(), signal, start);
            return;
        }
        session.requests().begin(frame.id());
        Future<Reply> reply;
        try {
            reply = frame.message()
                    .accept(new FrameHandler(session, frame.id(), services, rooms, chat, calls, absence, DONE));
        } catch (Refusal e) {
            reply = Future.failedFuture(e);
        }
        if (reply == DONE) {
            answer(session, frame.id(), reply);
        } else {
            // Actions complete on the session's loop; another hop would let later pushes overtake the answer.
            reply.onComplete(done -> {
                services.meters().operation(System.nanoTime() - start);
                answer(session, frame.id(), done);
            });
        }
    }

    /** The hot path: nothing is awaited. */
    private void signal(Connection connection, Session session, long id, Signal signal, long start) {
        try {
            signals.send(session, id, signal);
            services.meters().relayed(System.nanoTime() - start);
            if (id != ClientFrame.NO_ID) {
                session.requests().begin(id);
                answer(session, id, DONE);
            }
        } catch (Refusal e) {
            if (id != ClientFrame.NO_ID) {
                session.requests().begin(id);
                answer(session, id, Future.failedFuture(e));
            } else {
                connection.fail(id, e);
            }
        }
    }

    /** While the node is fenced nothing is answered: the request stays open, and is repeated at the next home. */
    private void answer(Session session, long id, AsyncResult<Reply> reply) {
        if (!services.awake().getAsBoolean()) {
            return;
        }
        if (reply.succeeded()) {
            if (id != ClientFrame.NO_ID) {
                session.answer(id, FrameEncoder.reply(id, reply.result()));
            }
            return;
        }
        Refusal refusal = Refusals.of(reply.cause());
        services.meters().refused(refusal.code());
        byte[] failure = FrameEncoder.failure(new ServerMessage.Failure(id, refusal.code(), refusal.text()));
        if (id != ClientFrame.NO_ID) {
            if (refusal.code().temporary()) {
                session.requests().refusedForNow(id);
            }
            session.answer(id, failure);
        } else if (refusal.code() != ErrorCode.UNAVAILABLE) {
            Wire wire = session.wire();
            if (wire != null) {
                wire.send(failure);
            }
        }
    }
}
