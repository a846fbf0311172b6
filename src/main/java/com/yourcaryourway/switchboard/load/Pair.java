package com.yourcaryourway.switchboard.load;

import com.yourcaryourway.switchboard.load.client.NodeAddress;
import io.vertx.core.Future;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.json.Json;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer and an agent in one room, each on its own connection. Belongs to one event loop. */
final class Pair {
    private final int number;
    private final PairMember customer;
    private final PairMember agent;
    private final Members ids = new Members();

    /** What the two tell each other outside the service. */
    private static final class Members {
        @Nullable String room;

        @Nullable String customer;

        @Nullable String customerNode;

        boolean acrossNodes;
    }

    Pair(int number, WebSocketClient sockets, Meter meter) {
        this.number = number;
        this.customer = new PairMember(sockets, meter);
        this.agent = new PairMember(sockets, meter);
    }

    List<PairMember> members() {
        return List.of(customer, agent);
    }

    /** Whether the two are at home on different nodes, as the nodes say. */
    boolean isAcrossNodes() {
        return ids.acrossNodes;
    }

    /**
     * Opens a room and brings both into it. Names are unique by {@code run}. Fails with {@link SetupFailed}, which
     * names the room, the side and the node.
     */
    Future<Void> open(LoadPlan plan, String run) {
        return step(customer(plan.customerNode(number), run), "customer", plan.customerNode(number))
                .compose(v -> step(agent(plan, run), "agent", plan.agentNode(number)))
                .compose(agentId -> customer.arrivals().await(agentId));
    }

    private Future<Void> customer(NodeAddress node, String run) {
        return customer.client()
                .hello(node, "load-" + run + "-c" + number, "customer")
                .compose(ready -> {
                    ids.customerNode = ready.node();
                    return customer.client().request("room.open", ",\"subject\":\"load " + number + '"');
                })
                .map(ok -> {
                    var room = Objects.requireNonNull(ok.room(), "the ok to room.open carries no room");
                    ids.room = room.id();
                    ids.customer = room.you();
                    return null;
                });
    }

    private Future<String> agent(LoadPlan plan, String run) {
        String id = Objects.requireNonNull(ids.room);
        return agent.client()
                .hello(plan.agentNode(number), "load-" + run + "-a" + number, "agent")
                .compose(ready -> {
                    ids.acrossNodes = !ready.node().equals(ids.customerNode);
                    return agent.client().request("room.join", ",\"room\":" + Json.encode(id));
                })
                .map(ok -> {
                    var room = Objects.requireNonNull(ok.room(), "the ok to room.join carries no room");
                    meet(plan, id, Objects.requireNonNull(ids.customer), room.you());
                    return room.you();
                });
    }

    private void meet(LoadPlan plan, String room, String customerId, String agentId) {
        customer.meet(agent, room, agentId);
        agent.meet(customer, room, customerId);
        customer.speak(script(plan, room, agentId, 2 * number));
        agent.speak(script(plan, room, customerId, 2 * number + 1));
    }

    private static Script script(LoadPlan plan, String room, String to, int phase) {
        return plan.traffic() == Traffic.CHAT
                ? new ChatScript(room, plan.size())
                : new SignalScript(room, to, phase, plan.ids());
    }

    private <T> Future<T> step(Future<T> step, String side, NodeAddress node) {
        return step.recover(e -> Future.failedFuture(
                new SetupFailed("room " + number + ", " + side + " at " + node + ": " + e.getMessage(), e)));
    }
}
