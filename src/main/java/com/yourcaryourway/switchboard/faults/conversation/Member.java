package com.yourcaryourway.switchboard.faults.conversation;

import com.yourcaryourway.switchboard.faults.history.Chat;
import com.yourcaryourway.switchboard.faults.history.Entry;
import com.yourcaryourway.switchboard.faults.history.History;
import com.yourcaryourway.switchboard.faults.history.Kind;
import com.yourcaryourway.switchboard.faults.history.Line;
import com.yourcaryourway.switchboard.faults.history.Side;
import com.yourcaryourway.switchboard.load.client.PersistentClient;
import com.yourcaryourway.switchboard.load.client.ServerFrame;
import com.yourcaryourway.switchboard.load.client.ServerFrame.Content;
import com.yourcaryourway.switchboard.load.client.ServerFrame.Message;
import com.yourcaryourway.switchboard.load.client.ServerFrame.Push;
import com.yourcaryourway.switchboard.load.client.ServerFrame.Ready;
import com.yourcaryourway.switchboard.load.client.ServerFrame.Snapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One side of a room: writes down everything that it does and sees. Belongs to the event loop of the room. */
final class Member implements PersistentClient.Listener {
    /** The most messages of a snapshot: one with fewer has them all, short as they are here. */
    private static final int SNAPSHOT_MESSAGES = 100;

    private final Side side;
    private final History history;
    private final Surroundings world;
    private final Deliveries deliveries;
    private final PersistentClient client;
    private final Speech speech;
    private @Nullable Script script;
    private @Nullable String room;
    private final Set<String> visited = new HashSet<>();
    private boolean over;

    /** @param first the index of the node to dial first */
    Member(Side side, History history, Surroundings world, Deliveries deliveries, int first) {
        this.side = side;
        this.history = history;
        this.world = world;
        this.deliveries = deliveries;
        client = new PersistentClient(world.sockets(), world.timers(), world.lot(), world.nodes(), first, this);
        speech = new Speech(side, history, client, world.clock(), world.timers());
    }

    PersistentClient client() {
        return client;
    }

    boolean isOver() {
        return over;
    }

    boolean isAnswered() {
        return over || speech.isAnswered();
    }

    /** The server has seated it. */
    void enter(ServerFrame.Ok ok) {
        Snapshot snapshot = Objects.requireNonNull(ok.room(), "the ok carries no room");
        room = snapshot.id();
        replaced(snapshot.epoch(), snapshot.seq(), ok.content());
    }

    /** From now on it can speak. */
    void meet(String other) {
        script = new Script(side, Objects.requireNonNull(room), other);
    }

    /** It is about to try to get into another room; being let in is what is checked, not what it hears there. */
    void visit(String other) {
        visited.add(other);
    }

    void say(Kind kind, long intended) {
        if (over || script == null) {
            return;
        }
        Frame frame = script.next(kind);
        deliveries.sent(kind, frame.number(), intended);
        speech.say(frame, intended);
    }

    void upkeep(long now) {
        if (!over) {
            client.upkeep(now);
            speech.upkeep();
        }
    }

    @Override
    public void pushed(Push push, long nanoTime) {
        long at = world.clock().of(nanoTime);
        if (push.room() == null || push.type().startsWith("queue.")) {
            return;
        }
        if (!push.room().equals(room)) {
            if (visited.contains(push.room())) {
                return;
            }
            history.add(new Entry.Breached(side, push.type() + " of a room that is not its own", at));
        } else if ("signal".equals(push.type())) {
            history.add(new Entry.Signalled(side, push.number(), at));
            deliveries.heard(side, Kind.SIGNAL, push.number(), at);
        } else if ("room.snapshot".equals(push.type())) {
            replaced(Objects.requireNonNull(push.epoch()), push.seq(), push.content());
        } else if (push.epoch() != null) {
            history.add(new Entry.Told(side, push.epoch(), push.seq(), push.type(), push.member(), push.number(), at));
            if (Chat.TYPE.equals(push.type())) {
                deliveries.heard(side, Kind.CHAT, push.number(), at);
            }
        }
    }

    private void replaced(String epoch, long seq, Content content) {
        List<Message> messages = content.messages();
        history.add(new Entry.Replaced(
                side,
                epoch,
                seq,
                messages.stream().map(one -> new Line(one.seq(), one.number())).toList(),
                content.members(),
                messages.size() >= SNAPSHOT_MESSAGES,
                now()));
        messages.forEach(one -> deliveries.heard(side, Kind.CHAT, one.number(), now()));
    }

    @Override
    public void dialled(int node) {
        history.add(new Entry.Dialled(side, world.names().get(node), now()));
    }

    @Override
    public void ready(Ready ready, int node, long since) {
        history.add(new Entry.Ready(
                side,
                world.names().get(node),
                ready.resumed(),
                ready.complete(),
                world.clock().of(since),
                now()));
    }

    @Override
    public void lost(String how) {
        history.add(new Entry.Lost(side, how, now()));
    }

    @Override
    public void ended(String why) {
        over = true;
        history.add(new Entry.Ended(side, why, now()));
    }

    @Override
    public void breached(String what) {
        history.add(new Entry.Breached(side, what, now()));
    }

    private long now() {
        return world.clock().now();
    }
}
