package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.ClientMessage.Ack;
import com.yourcaryourway.switchboard.protocol.ClientMessage.AgentAvailable;
import com.yourcaryourway.switchboard.protocol.ClientMessage.Bye;
import com.yourcaryourway.switchboard.protocol.ClientMessage.CallAccept;
import com.yourcaryourway.switchboard.protocol.ClientMessage.CallDecline;
import com.yourcaryourway.switchboard.protocol.ClientMessage.CallEnd;
import com.yourcaryourway.switchboard.protocol.ClientMessage.CallMedia;
import com.yourcaryourway.switchboard.protocol.ClientMessage.CallStart;
import com.yourcaryourway.switchboard.protocol.ClientMessage.ChatRead;
import com.yourcaryourway.switchboard.protocol.ClientMessage.ChatSend;
import com.yourcaryourway.switchboard.protocol.ClientMessage.ChatTyping;
import com.yourcaryourway.switchboard.protocol.ClientMessage.Handler;
import com.yourcaryourway.switchboard.protocol.ClientMessage.Hello;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomClose;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomHistory;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomJoin;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomLeave;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomOpen;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomRate;
import com.yourcaryourway.switchboard.protocol.ClientMessage.Signal;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.Reply;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.session.Session;
import io.vertx.core.Future;

/** One frame on its way to the action that its kind asks for. Confined to the session's loop. */
record FrameHandler(
        Session session,
        long id,
        Services services,
        RoomActions rooms,
        ChatActions chat,
        CallActions calls,
        Absence absence,
        Future<Reply> done)
        implements Handler<Future<Reply>> {

    @Override
    public Future<Reply> hello(Hello message) {
        throw new IllegalStateException("a hello does not come this far");
    }

    @Override
    public Future<Reply> signal(Signal message) {
        throw new IllegalStateException("signals take the short way");
    }

    @Override
    public Future<Reply> ack(Ack message) {
        session.acknowledge(message.n());
        return done;
    }

    @Override
    public Future<Reply> bye(Bye message) {
        var wire = session.wire();
        absence.ended(session);
        if (wire != null) {
            wire.close(com.yourcaryourway.switchboard.protocol.CloseCode.NORMAL, "");
        }
        return done;
    }

    @Override
    public Future<Reply> roomOpen(RoomOpen message) {
        return rooms.open(session, id, message);
    }

    @Override
    public Future<Reply> roomJoin(RoomJoin message) {
        return rooms.join(session, id, message);
    }

    @Override
    public Future<Reply> roomLeave(RoomLeave message) {
        return rooms.leave(session, id, message);
    }

    @Override
    public Future<Reply> roomClose(RoomClose message) {
        return rooms.close(session, id, message);
    }

    @Override
    public Future<Reply> roomRate(RoomRate message) {
        return rooms.rate(session, id, message);
    }

    @Override
    public Future<Reply> roomHistory(RoomHistory message) {
        return chat.history(session, message);
    }

    @Override
    public Future<Reply> chatSend(ChatSend message) {
        return chat.send(session, id, message);
    }

    @Override
    public Future<Reply> chatTyping(ChatTyping message) {
        chat.typing(session, message);
        return done;
    }

    @Override
    public Future<Reply> chatRead(ChatRead message) {
        chat.read(session, message);
        return done;
    }

    @Override
    public Future<Reply> callStart(CallStart message) {
        return calls.start(session, id, message);
    }

    @Override
    public Future<Reply> callAccept(CallAccept message) {
        return calls.accept(session, id, message);
    }

    @Override
    public Future<Reply> callDecline(CallDecline message) {
        return calls.decline(session, id, message);
    }

    @Override
    public Future<Reply> callEnd(CallEnd message) {
        return calls.end(session, id, message);
    }

    @Override
    public Future<Reply> callMedia(CallMedia message) {
        return calls.media(session, id, message);
    }

    @Override
    public Future<Reply> agentAvailable(AgentAvailable message) {
        if (session.principal().role() != Role.AGENT) {
            throw new Refusal(ErrorCode.NOT_PERMITTED, "only agents are available or away");
        }
        services.queue().available(session, message.available());
        return done;
    }
}
