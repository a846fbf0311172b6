package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.cluster.link.NodeMessage;
import com.yourcaryourway.switchboard.cluster.queue.QueueBoard;
import com.yourcaryourway.switchboard.cluster.session.HandoverExchange;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.room.RoomReplica.Folded;

/** Takes what other nodes say to those whom it concerns. On the bus context. */
final class Inbox implements NodeMessage.Handler<NodeId> {
    private final HostedRooms hosted;
    private final Delivery delivery;
    private final CatchUp catchUp;
    private final Reconciler reconciler;
    private final SoftState softState;
    private final Signals signals;
    private final QueueBoard queue;
    private final HandoverExchange handovers;

    Inbox(
            HostedRooms hosted,
            Delivery delivery,
            CatchUp catchUp,
            Reconciler reconciler,
            SoftState softState,
            Signals signals,
            QueueBoard queue,
            HandoverExchange handovers) {
        this.hosted = hosted;
        this.delivery = delivery;
        this.catchUp = catchUp;
        this.reconciler = reconciler;
        this.softState = softState;
        this.signals = signals;
        this.queue = queue;
        this.handovers = handovers;
    }

    @Override
    public void events(NodeMessage.Events message, NodeId from) {
        Hosted here = hosted.get(message.room());
        if (here == null) {
            return;
        }
        Folded folded = here.replica().fold(message.epoch(), message.events());
        delivery.deliver(here, folded);
        if (folded.gap()) {
            catchUp.later(message.room(), here);
        }
    }

    @Override
    public void renewed(NodeMessage.Renewed message, NodeId from) {
        Hosted here = hosted.get(message.room());
        if (here != null && !message.position().equals(here.replica().position())) {
            catchUp.now(message.room(), here);
        }
    }

    @Override
    public void signal(NodeMessage.Signal message, NodeId from) {
        signals.arrived(message.signal(), from);
    }

    @Override
    public void receipt(NodeMessage.Receipt message, NodeId from) {
        signals.received(message.receipt());
    }

    @Override
    public void typing(NodeMessage.Typing message, NodeId from) {
        softState.heardTyping(message.room(), message.from(), message.typing());
    }

    @Override
    public void read(NodeMessage.Read message, NodeId from) {
        softState.heardRead(message.room(), message.from(), message.seq());
    }

    @Override
    public void waiting(NodeMessage.Waiting message, NodeId from) {
        queue.heardWaiting(message.room(), message.seq());
    }

    @Override
    public void notWaiting(NodeMessage.NotWaiting message, NodeId from) {
        queue.heardNotWaiting(message.room(), message.seq());
    }

    @Override
    public void available(NodeMessage.Available message, NodeId from) {
        queue.heardAvailable(from, message.agents());
    }

    @Override
    public void handoverRequest(NodeMessage.HandoverRequest message, NodeId from) {
        handovers.requested(from, message);
    }

    @Override
    public void handoverAnswer(NodeMessage.HandoverAnswer message, NodeId from) {
        handovers.answered(message);
    }

    @Override
    public void merged(NodeMessage.Merged message, NodeId from) {
        reconciler.all();
    }
}
