package com.yourcaryourway.switchboard.cluster.queue;

import com.yourcaryourway.switchboard.cluster.link.Links;
import com.yourcaryourway.switchboard.cluster.link.NodeMessage;
import com.yourcaryourway.switchboard.presence.Availability;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Push;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.protocol.WaitingRoom;
import com.yourcaryourway.switchboard.queue.HandleTimes;
import com.yourcaryourway.switchboard.queue.Queue;
import com.yourcaryourway.switchboard.queue.WaitingLine;
import com.yourcaryourway.switchboard.session.EncodedPush;
import com.yourcaryourway.switchboard.session.Session;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * The queue on this node: what this node learns it tells the others, what it hears it shows to its agents and its
 * waiting customers. Confined to the bus context, but for {@link WaitingLine}, which hops there.
 */
public final class QueueBoard implements WaitingLine {
    /** Longer than two rounds in which owners confirm what waits. */
    private static final Duration UNCONFIRMED = Duration.ofSeconds(40);

    /** A room that waits, and since which of its events. */
    public record Waits(WaitingRoom room, long seq) {}

    private record Waiter(Session session, RoomId room, Push.QueuePosition told) {}

    private final Executor bus;
    private final Links links;
    private final Function<Push, EncodedPush> encoder;
    private final Queue queue = new Queue();
    private final HandleTimes handleTimes;
    private final Availability availability;
    private final Function<RoomId, Future<List<Waits>>> lookUp;
    private final Map<SessionId, Session> agents = new HashMap<>();
    private final Map<SessionId, Waiter> waiters = new HashMap<>();

    public QueueBoard(
            NodeId self,
            Executor bus,
            Links links,
            Function<Push, EncodedPush> encoder,
            HandleTimes handleTimes,
            Function<RoomId, Future<List<Waits>>> lookUp) {
        this.bus = bus;
        this.links = links;
        this.encoder = encoder;
        this.handleTimes = handleTimes;
        this.availability = new Availability(self);
        this.lookUp = lookUp;
    }

    @Override
    public void watch(Session agent) {
        bus.execute(() -> {
            agents.put(agent.id(), agent);
            push(agent, encoder.apply(new Push.QueueSnapshot(queue.rooms())));
        });
    }

    @Override
    public void available(Session agent, boolean available) {
        bus.execute(() -> {
            if (availability.set(agent.id(), available)) {
                announceAvailable();
            }
        });
    }

    @Override
    public void forget(Session session) {
        bus.execute(() -> {
            agents.remove(session.id(), session);
            waiters.computeIfPresent(session.id(), (id, waiter) -> waiter.session() == session ? null : waiter);
            if (!agents.containsKey(session.id()) && availability.set(session.id(), false)) {
                announceAvailable();
            }
        });
    }

    @Override
    public void await(Session customer, RoomId room) {
        bus.execute(
                () -> waiters.put(customer.id(), new Waiter(customer, room, new Push.QueuePosition(room, 0, null, 0))));
    }

    /** A room begins to wait, says a command of this node. */
    public void waiting(WaitingRoom room, long seq) {
        links.broadcast(new NodeMessage.Waiting(room, seq));
        heardWaiting(room, seq);
    }

    /** A room no longer waits, says a command of this node. */
    public void notWaiting(RoomId room, long seq) {
        links.broadcast(new NodeMessage.NotWaiting(room, seq));
        heardNotWaiting(room, seq);
    }

    /** A room may wait again. */
    public void check(RoomId room) {
        lookUp.apply(room).onSuccess(found -> found.forEach(each -> waiting(each.room(), each.seq())));
    }

    /** The rooms that this node owns and that wait: confirms them everywhere. */
    public void announce(Collection<Waits> owned) {
        owned.forEach(each -> waiting(each.room(), each.seq()));
        queue.expire(UNCONFIRMED, System.nanoTime()).forEach(this::tellRemoved);
    }

    /** From this node or another. */
    public void heardWaiting(WaitingRoom room, long seq) {
        if (queue.add(room, seq, System.nanoTime())) {
            tell(new Push.QueueChanged(room));
        }
    }

    /** From this node or another. */
    public void heardNotWaiting(RoomId room, long seq) {
        if (queue.remove(room, seq, System.nanoTime())) {
            tellRemoved(room);
        }
    }

    /** A node says how many agents it has. */
    public void heardAvailable(NodeId node, int agents) {
        availability.announced(node, agents);
    }

    /** A node is gone, and its agents with it. */
    public void gone(NodeId node) {
        availability.gone(node);
    }

    /** Tells all nodes how many agents are available here. */
    public void announceAvailable() {
        links.broadcast(new NodeMessage.Available(availability.own()));
    }

    /** How long an agent took for a conversation. */
    public void handled(Duration time) {
        handleTimes.add(time);
    }

    /** Tells waiting customers where they are, if that changed; called every two seconds. */
    public void tellPositions() {
        waiters.replaceAll((id, waiter) -> {
            int position = queue.position(waiter.room());
            int total = availability.total();
            var now = new Push.QueuePosition(
                    waiter.room(), position, handleTimes.estimateSeconds(Math.max(1, position), total), total);
            if (position == 0 || now.equals(waiter.told())) {
                return waiter;
            }
            push(waiter.session(), encoder.apply(now));
            return new Waiter(waiter.session(), waiter.room(), now);
        });
    }

    private void tellRemoved(RoomId room) {
        tell(new Push.QueueRemoved(room));
    }

    private void tell(Push push) {
        if (agents.isEmpty()) {
            return;
        }
        EncodedPush encoded = encoder.apply(push);
        agents.values().forEach(agent -> push(agent, encoded));
    }

    private static void push(Session session, EncodedPush encoded) {
        session.loop().execute(() -> session.push(encoded));
    }
}
