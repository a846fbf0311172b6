package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.cluster.link.LinkLimits;
import com.yourcaryourway.switchboard.cluster.link.LinkListener;
import com.yourcaryourway.switchboard.cluster.link.Links;
import com.yourcaryourway.switchboard.cluster.link.NodeMessage;
import com.yourcaryourway.switchboard.cluster.map.Owner;
import com.yourcaryourway.switchboard.cluster.node.ClusterNode;
import com.yourcaryourway.switchboard.cluster.node.Membership;
import com.yourcaryourway.switchboard.cluster.queue.QueueBoard;
import com.yourcaryourway.switchboard.cluster.session.HandoverExchange;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Push;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import com.yourcaryourway.switchboard.queue.HandleTimes;
import com.yourcaryourway.switchboard.room.Outcome;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.RoomView;
import com.yourcaryourway.switchboard.session.Conversations;
import com.yourcaryourway.switchboard.session.EncodedPush;
import com.yourcaryourway.switchboard.session.Handovers;
import com.yourcaryourway.switchboard.session.LocalSessions;
import com.yourcaryourway.switchboard.session.Session;
import com.yourcaryourway.switchboard.session.Sessions;
import com.yourcaryourway.switchboard.session.SignalRelay;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Everything that this node does for rooms, put together: what sessions call, what other nodes say, and what has to be
 * looked after when nodes come and go.
 */
public final class RoomsNode implements Membership, LinkListener {
    /** Receipts are collected for so long; chasing what got none takes several times that. */
    private static final long RECEIPTS_MILLIS = 500;

    private static final long CHASE_MILLIS = 2_500;
    private static final long LOOK_MILLIS = 2_000;
    private static final long SEATS_MILLIS = 5_000;
    private static final long NET_MILLIS = 15_000;

    private final Links links;
    private final HostedRooms hosted = new HostedRooms();
    private final QueueBoard queue;
    private final HandoverExchange handovers;
    private final Replicas replicas;
    private final Signals signals;
    private final Receipts receipts;
    private final Reconciler reconciler;
    private final RoomSweep sweep;
    private final SeatSweep seatSweep;

    public RoomsNode(
            ClusterNode node,
            LinkLimits limits,
            HazelcastRooms rooms,
            Sessions sessions,
            LocalSessions local,
            Owner owner,
            Duration handoverTimeout,
            Duration grace,
            Function<Push, EncodedPush> encoder,
            LongAdder repaired,
            BooleanSupplier awake) {
        Executor bus = task -> node.bus().runOnContext(ignored -> task.run());
        var inbox = new Inbox();
        this.links =
                new Links(node.vertx(), node.bus(), node.id(), new EventsOfRooms(), node.format(), limits, this, inbox);
        this.queue = new QueueBoard(
                node.id(), bus, links, encoder, new HandleTimes(), room -> rooms.waiting(Set.of(room.value())));
        this.handovers = new HandoverExchange(
                node.id(), node.bus(), links, local, node.format(), handoverTimeout, this::departed);
        this.receipts = new Receipts(local);
        this.signals = new Signals(node.id(), node.vertx(), links, local, hosted, receipts);
        var softState = new SoftState(node.id(), links, hosted, encoder);
        var busyCallee = new BusyCallee(hosted, this::submit);
        var reclaim = new Reclaim(node.vertx(), bus, hosted, this::carryOut);
        var delivery = new Delivery(encoder, sessions, signals, softState, queue, busyCallee, reclaim);
        var announcements = new Announcements(node.id(), links, queue);
        var catchUp = new CatchUp(node.vertx(), rooms, hosted, delivery, announcements, repaired);
        this.replicas = new Replicas(bus, rooms, sessions, hosted, delivery, announcements, catchUp, softState);
        this.reconciler = new Reconciler(rooms, hosted, catchUp, awake);
        this.sweep = new RoomSweep(node.vertx(), rooms, replicas, queue, owner, awake);
        this.seatSweep =
                new SeatSweep(node.vertx(), rooms, sessions, replicas, owner::now, awake, new LostSeats(grace));
        inbox.open(new Inbox.Recipients(hosted, catchUp, reconciler, softState, signals, queue, handovers));
    }

    private void submit(RoomId room, RoomCommand command) {
        var unused = carryOut(room, command);
    }

    private Future<Outcome> carryOut(RoomId room, RoomCommand command) {
        return replicas.submit(room, command);
    }

    public Links links() {
        return links;
    }

    public QueueBoard queue() {
        return queue;
    }

    public Handovers handovers() {
        return handovers;
    }

    public Conversations conversations() {
        return replicas;
    }

    public SignalRelay signals() {
        return signals;
    }

    /** How many rooms of each status this node hosts. Any thread. */
    public long count(RoomStatus status) {
        return views().stream().filter(view -> view.status() == status).count();
    }

    private Collection<RoomView> views() {
        List<RoomView> views = new ArrayList<>();
        for (RoomId id : hosted.ids()) {
            RoomView view = hosted.view(id);
            if (view != null) {
                views.add(view);
            }
        }
        return views;
    }

    /** Begins what recurs. On the bus context. */
    public void start(Vertx vertx) {
        vertx.setPeriodic(RECEIPTS_MILLIS, timer -> receipts.flush(signals));
        vertx.setPeriodic(CHASE_MILLIS, timer -> receipts.chase(signals));
        vertx.setPeriodic(LOOK_MILLIS, timer -> sweep.look());
        vertx.setPeriodic(SEATS_MILLIS, timer -> seatSweep.look());
        vertx.setPeriodic(LOOK_MILLIS, timer -> queue.tellPositions());
        vertx.setPeriodic(NET_MILLIS, timer -> reconciler.all());
        vertx.setPeriodic(NET_MILLIS, timer -> sweep.announceWaiting());
    }

    /** This node may act again after it was fenced: what it missed is looked up at once. On the bus context. */
    public void awake() {
        reconciler.all();
        queue.announceAvailable();
    }

    @Override
    public void added(NodeId node) {}

    @Override
    public void removed(NodeId node) {
        queue.gone(node);
        reconciler.all();
    }

    @Override
    public void merged() {
        links.broadcast(new NodeMessage.Merged());
        reconciler.all();
    }

    /** A peer that is new here knows nothing of the queue. */
    @Override
    public void up(NodeId peer) {
        queue.announceAvailable();
        sweep.announceWaiting();
        reconciler.some(sharedWith(peer));
    }

    @Override
    public void down(NodeId peer) {
        queue.gone(peer);
    }

    @Override
    public void gap(NodeId peer) {
        reconciler.some(sharedWith(peer));
    }

    /** A session lives on another node now: it is no longer among those who follow rooms, wait or are available here. */
    public void departed(Session session) {
        session.seats().keySet().forEach(room -> replicas.unfollow(room, session));
        queue.forget(session);
    }

    private Set<RoomId> sharedWith(NodeId peer) {
        Set<RoomId> shared = new HashSet<>();
        for (RoomView view : views()) {
            if (view.seats().stream().anyMatch(seat -> seat.home().equals(peer))) {
                shared.add(view.id());
            }
        }
        return shared;
    }
}
