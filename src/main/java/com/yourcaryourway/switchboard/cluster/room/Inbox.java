package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.cluster.link.NodeMessage;
import com.yourcaryourway.switchboard.cluster.queue.QueueBoard;
import com.yourcaryourway.switchboard.cluster.session.HandoverExchange;
import com.yourcaryourway.switchboard.protocol.NodeId;
import org.jspecify.annotations.Nullable;

/** Takes what other nodes say to those whom it concerns. On the bus context. */
final class Inbox implements NodeMessage.Handler<NodeId> {
    /** Those whom messages concern. */
    record Recipients(
            HostedRooms hosted,
            CatchUp catchUp,
            Reconciler reconciler,
            SoftState softState,
            Signals signals,
            QueueBoard queue,
            HandoverExchange handovers) {}

    private @Nullable Recipients recipients;

    /** Has to be called before the links start: they and the recipients need each other. */
    void open(Recipients whom) {
        recipients = whom;
    }

    private Recipients to() {
        if (recipients == null) {
            throw new IllegalStateException("a message came before the inbox was open");
        }
        return recipients;
    }

    @Override
    public void events(NodeMessage.Events message, NodeId from) {
        Hosted here = to().hosted().get(message.room());
        if (here != null) {
            to().catchUp().announced(message.room(), here, message.epoch(), message.events());
        }
    }

    @Override
    public void renewed(NodeMessage.Renewed message, NodeId from) {
        Hosted here = to().hosted().get(message.room());
        if (here != null && !message.position().equals(here.replica().position())) {
            to().catchUp().now(message.room(), here);
        }
    }

    @Override
    public void signal(NodeMessage.Signal message, NodeId from) {
        to().signals().arrived(message.signal(), from);
    }

    @Override
    public void receipt(NodeMessage.Receipt message, NodeId from) {
        to().signals().received(message.receipt());
    }

    @Override
    public void typing(NodeMessage.Typing message, NodeId from) {
        to().softState().heardTyping(message.room(), message.from(), message.typing());
    }

    @Override
    public void read(NodeMessage.Read message, NodeId from) {
        to().softState().heardRead(message.room(), message.from(), message.seq());
    }

    @Override
    public void waiting(NodeMessage.Waiting message, NodeId from) {
        to().queue().heardWaiting(message.room(), message.seq());
    }

    @Override
    public void notWaiting(NodeMessage.NotWaiting message, NodeId from) {
        to().queue().heardNotWaiting(message.room(), message.seq());
    }

    @Override
    public void available(NodeMessage.Available message, NodeId from) {
        to().queue().heardAvailable(from, message.agents());
    }

    @Override
    public void handoverRequest(NodeMessage.HandoverRequest message, NodeId from) {
        to().handovers().requested(from, message);
    }

    @Override
    public void handoverAnswer(NodeMessage.HandoverAnswer message, NodeId from) {
        to().handovers().answered(message);
    }

    @Override
    public void merged(NodeMessage.Merged message, NodeId from) {
        to().reconciler().all();
    }
}
