package com.yourcaryourway.switchboard.cluster.room;

import com.hazelcast.query.Predicate;
import com.yourcaryourway.switchboard.cluster.map.Owner;
import com.yourcaryourway.switchboard.cluster.node.Turn;
import com.yourcaryourway.switchboard.cluster.queue.QueueBoard;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.room.Cause;
import com.yourcaryourway.switchboard.room.Room;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.session.Conversations;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Does what is due in the rooms that this node owns (ringing too long, customer gone too long, closed long enough), and
 * says which of them wait for an agent. Looks again and again, so that any node can take over.
 */
final class RoomSweep {
    private final Vertx vertx;
    private final HazelcastRooms rooms;
    private final Conversations conversations;
    private final QueueBoard queue;
    private final Owner owner;
    private final AtomicLong ticks = new AtomicLong();
    private final BooleanSupplier awake;
    private final Turn turn;

    RoomSweep(
            Vertx vertx,
            HazelcastRooms rooms,
            Conversations conversations,
            QueueBoard queue,
            Owner owner,
            BooleanSupplier awake) {
        this.vertx = vertx;
        this.rooms = rooms;
        this.conversations = conversations;
        this.queue = queue;
        this.owner = owner;
        this.awake = awake;
        this.turn = new Turn(awake);
    }

    /** Looks once, unless this node is fenced; a look that is still under way goes on instead. */
    void look() {
        turn.take(() -> {
            Instant now = owner.now();
            return owned(entry -> due(entry.getValue(), now))
                    .onSuccess(due -> due.forEach(key -> act(new RoomId(key))));
        });
    }

    /** Tells all nodes which of this node's rooms wait. */
    void announceWaiting() {
        if (!awake.getAsBoolean()) {
            return;
        }
        owned(entry -> Head.waiting(entry.getValue()) != null)
                .compose(rooms::waiting)
                .onSuccess(queue::announce);
    }

    private Future<Set<String>> owned(Predicate<String, Room> wanted) {
        return vertx.executeBlocking(() -> rooms.owned(wanted), false);
    }

    private boolean due(Room room, Instant now) {
        Instant due = room.due(owner.rules());
        return due != null && !due.isAfter(now);
    }

    /** Both are checked again at the owner, and change nothing if they come too early or twice. */
    private void act(RoomId room) {
        var cause = new Cause(null, -System.nanoTime() - ticks.incrementAndGet());
        conversations
                .submit(room, new RoomCommand.Tick(cause))
                .compose(outcome -> rooms.forget(room))
                .onFailure(failure -> {});
    }
}
