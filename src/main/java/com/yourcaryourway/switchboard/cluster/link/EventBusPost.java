package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.protocol.NodeId;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.MessageProducer;
import io.vertx.core.tracing.TracingPolicy;
import java.util.HashMap;
import java.util.Map;

/** The post over the clustered event bus: one address for each node. Bus context. */
final class EventBusPost implements Post {
    private final EventBus eventBus;
    private final DeliveryOptions options = new DeliveryOptions().setTracingPolicy(TracingPolicy.IGNORE);
    private final Map<NodeId, MessageProducer<Buffer>> producers = new HashMap<>();

    EventBusPost(EventBus eventBus) {
        this.eventBus = eventBus;
    }

    static String address(NodeId node) {
        return "node/" + node;
    }

    @Override
    public Future<Void> send(NodeId to, Buffer message) {
        return producers
                .computeIfAbsent(to, node -> eventBus.sender(address(node), options))
                .write(message);
    }

    @Override
    public void forget(NodeId node) {
        MessageProducer<Buffer> producer = producers.remove(node);
        if (producer != null) {
            producer.close();
        }
    }
}
