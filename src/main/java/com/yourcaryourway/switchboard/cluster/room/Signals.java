package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.cluster.link.Links;
import com.yourcaryourway.switchboard.cluster.link.NodeMessage;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.room.RoomView;
import com.yourcaryourway.switchboard.room.Seat;
import com.yourcaryourway.switchboard.session.HeardSignals;
import com.yourcaryourway.switchboard.session.LocalSessions;
import com.yourcaryourway.switchboard.session.Session;
import com.yourcaryourway.switchboard.session.Signal;
import com.yourcaryourway.switchboard.session.SignalRelay;
import io.vertx.core.Vertx;
import java.util.List;

/**
 * Carries signals between homes and makes each arrive once and in order: the receiver's home says how far it is, the
 * sender's home sends again what is missing. No map is asked and nothing is parsed. Each part runs on the loop of the
 * session that it concerns.
 */
public final class Signals implements SignalRelay {
    private static final long HOLD_MILLIS = 2_000;

    private final NodeId self;
    private final Vertx vertx;
    private final Links links;
    private final LocalSessions sessions;
    private final HostedRooms hosted;
    private final Receipts receipts;

    Signals(NodeId self, Vertx vertx, Links links, LocalSessions sessions, HostedRooms hosted, Receipts receipts) {
        this.self = self;
        this.vertx = vertx;
        this.links = links;
        this.sessions = sessions;
        this.hosted = hosted;
        this.receipts = receipts;
    }

    @Override
    public void send(Signal signal, NodeId home) {
        receipts.expect(signal.sender());
        if (home.equals(self)) {
            deliver(signal, self);
        } else {
            links.send(home, new NodeMessage.Signal(signal));
        }
    }

    @Override
    public void receipt(Signal.Receipt receipt, NodeId home) {
        if (home.equals(self)) {
            received(receipt);
        } else {
            links.send(home, new NodeMessage.Receipt(receipt));
        }
    }

    /** A signal from another node, on the bus context: it waits until the room here is as far as its sender saw it. */
    void arrived(Signal signal, NodeId from) {
        Hosted here = hosted.get(signal.room());
        if (here == null || here.reached(signal.roomSeq())) {
            deliver(signal, from);
            return;
        }
        var held = new Hosted.Held(signal.roomSeq(), () -> deliver(signal, from));
        here.hold(held);
        vertx.setTimer(HOLD_MILLIS, timer -> {
            if (here.giveUp(held)) {
                deliver(signal, from);
            }
        });
    }

    private void deliver(Signal signal, NodeId from) {
        Session session = sessions.get(signal.receiver());
        if (session != null) {
            session.loop().execute(() -> hear(session, signal, from));
        }
    }

    private void hear(Session session, Signal signal, NodeId from) {
        if (session.released() || session.seat(signal.room()) == null) {
            return;
        }
        HeardSignals.Verdict verdict = session.heard().hear(signal);
        if (verdict == HeardSignals.Verdict.NEXT) {
            session.push(signal.push());
        }
        if (verdict == HeardSignals.Verdict.EARLY) {
            receipt(session.heard().receipt(signal, true), from);
        } else {
            receipts.owe(session, signal, from, this);
        }
    }

    /** The receiver's home said how far it is. Any thread. */
    void received(Signal.Receipt receipt) {
        Session sender = sessions.get(receipt.sender());
        if (sender != null) {
            sender.loop().execute(() -> again(sender.sent().receipt(receipt)));
        }
    }

    /** A member lives elsewhere now: what waits for it goes there. On the bus context. */
    void moved(Hosted here, RoomId room, MemberId member, NodeId home) {
        for (Hosted.Follower follower : here.followers()) {
            if (!follower.member().equals(member)) {
                Session session = follower.session();
                session.loop()
                        .execute(() -> session.sent().waiting(room, member).forEach(signal -> send(signal, home)));
            }
        }
    }

    /** Sends signals to wherever their receivers are now. On the sender's loop. */
    void again(List<Signal> signals) {
        for (Signal signal : signals) {
            RoomView view = hosted.view(signal.room());
            Seat seat = view == null ? null : view.seat(signal.to());
            if (seat != null) {
                send(signal, seat.home());
            }
        }
    }
}
