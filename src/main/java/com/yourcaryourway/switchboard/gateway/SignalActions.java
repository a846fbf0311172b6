package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.codec.FrameEncoder;
import com.yourcaryourway.switchboard.protocol.ClientMessage;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.Push;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.room.RoomView;
import com.yourcaryourway.switchboard.room.Seat;
import com.yourcaryourway.switchboard.session.Session;
import com.yourcaryourway.switchboard.session.Signal;

/**
 * Sends signaling frames on their way: authorised from the room's view, encoded once, numbered. No map is asked, nothing
 * is awaited. On the session's loop.
 */
final class SignalActions {
    private final Services services;
    private final Membership membership;

    SignalActions(Services services, Membership membership) {
        this.services = services;
        this.membership = membership;
    }

    void send(Session session, long id, ClientMessage.Signal message) {
        RoomView view = membership.view(session, message.room());
        MemberId self = membership.seat(session, message.room()).member();
        Seat to = view.seat(message.to());
        if (to == null || message.to().equals(self)) {
            throw new Refusal(ErrorCode.NO_SUCH_MEMBER, "no such other member in this room");
        }
        if (!view.runs(message.call())) {
            throw new Refusal(ErrorCode.NO_SUCH_CALL, "this call does not run here");
        }
        if (!session.requests().freshSignal(id)) {
            return;
        }
        var push = new Push.Signal(message.room(), message.call(), self, message.body());
        services.signals()
                .send(
                        session.sent()
                                .add(Signal.unnumbered(
                                        message.room(),
                                        self,
                                        message.to(),
                                        session.id(),
                                        to.session(),
                                        id,
                                        view.position().seq(),
                                        FrameEncoder.push(push))),
                        to.home());
        session.requests().signalSent(id);
    }
}
