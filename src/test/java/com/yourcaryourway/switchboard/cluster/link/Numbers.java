package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.protocol.NodeId;
import java.util.function.ObjIntConsumer;

/** A handler for tests that say nothing but numbers. */
record Numbers(ObjIntConsumer<NodeId> numbers) implements NodeMessage.Handler<NodeId> {
    @Override
    public void events(NodeMessage.Events message, NodeId from) {}

    @Override
    public void renewed(NodeMessage.Renewed message, NodeId from) {}

    @Override
    public void signal(NodeMessage.Signal message, NodeId from) {}

    @Override
    public void receipt(NodeMessage.Receipt message, NodeId from) {}

    @Override
    public void typing(NodeMessage.Typing message, NodeId from) {}

    @Override
    public void read(NodeMessage.Read message, NodeId from) {}

    @Override
    public void waiting(NodeMessage.Waiting message, NodeId from) {}

    @Override
    public void notWaiting(NodeMessage.NotWaiting message, NodeId from) {}

    @Override
    public void available(NodeMessage.Available message, NodeId from) {
        numbers.accept(from, message.agents());
    }

    @Override
    public void handoverRequest(NodeMessage.HandoverRequest message, NodeId from) {}

    @Override
    public void handoverAnswer(NodeMessage.HandoverAnswer message, NodeId from) {}

    @Override
    public void merged(NodeMessage.Merged message, NodeId from) {}
}
