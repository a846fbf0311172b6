package com.yourcaryourway.switchboard.faults.conversation;

import com.yourcaryourway.switchboard.faults.history.Entry;
import com.yourcaryourway.switchboard.faults.history.History;
import com.yourcaryourway.switchboard.faults.history.Side;
import com.yourcaryourway.switchboard.load.client.ServerFrame.Snapshot;
import io.vertx.core.Future;
import io.vertx.core.json.Json;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer and an agent in one room, at home on different nodes to begin with. Belongs to one event loop. */
final class Conversation {
    private final Surroundings world;
    private final History history;
    private final Deliveries deliveries;
    private final Member customer;
    private final Member agent;
    private @Nullable String room;

    Conversation(int number, Surroundings world) {
        this.world = world;
        history = new History(number);
        deliveries = new Deliveries(world.pulse());
        customer = new Member(Side.CUSTOMER, history, world, deliveries, number);
        agent = new Member(Side.AGENT, history, world, deliveries, number + 1);
    }

    History history() {
        return history;
    }

    List<Member> members() {
        return List.of(customer, agent);
    }

    /** Opens the room and brings both into it. */
    Future<Void> open() {
        String names = "faults-" + world.run() + "-" + history.room();
        return customer.client()
                .hello(names + "-c", "customer")
                .compose(ready -> customer.client().request("room.open", ",\"subject\":\"brakes\""))
                .compose(opened -> {
                    customer.enter(opened);
                    room = Objects.requireNonNull(opened.room()).id();
                    return agent.client()
                            .hello(names + "-a", "agent")
                            .compose(ready -> agent.client().request("room.join", inRoom()))
                            .map(joined -> {
                                agent.enter(joined);
                                meet(Objects.requireNonNull(opened.room()), Objects.requireNonNull(joined.room()));
                                return null;
                            });
                });
    }

    private void meet(Snapshot asCustomer, Snapshot asAgent) {
        customer.meet(asAgent.you());
        agent.meet(asCustomer.you());
    }

    /** The agent of another room tries to get in here. */
    void intrude(Conversation other) {
        if (!other.agent.isOver() && room != null) {
            other.agent.visit(room);
            other.agent
                    .client()
                    .request("room.join", inRoom())
                    .onSuccess(ok -> history.add(
                            new Entry.Intruded(Side.AGENT, world.clock().now())));
        }
    }

    /** Whether all is answered and all messages have arrived. */
    boolean isQuiet() {
        boolean over = customer.isOver() || agent.isOver();
        return members().stream().allMatch(Member::isAnswered) && (over || deliveries.isQuiet());
    }

    /** Both read the whole history; one that cannot is seen by its lack. */
    Future<Void> read() {
        return read(customer, Side.CUSTOMER).compose(v -> read(agent, Side.AGENT));
    }

    private Future<Void> read(Member member, Side side) {
        if (member.isOver() || room == null) {
            return Future.succeededFuture();
        }
        return Reading.of(member.client(), world.timers(), room)
                .onSuccess(whole -> history.add(new Entry.Read(
                        side, whole.epoch(), whole.lines(), world.clock().now())))
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    /** Closes the room and ends the sessions. */
    Future<Void> end() {
        return customer.client()
                .request("room.close", inRoom())
                .<Void>mapEmpty()
                .otherwiseEmpty()
                .compose(
                        v -> Future.join(customer.client().bye(), agent.client().bye())
                                .<Void>mapEmpty())
                .otherwiseEmpty();
    }

    private String inRoom() {
        return ",\"room\":" + Json.encode(room);
    }
}
