package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.cluster.format.ClusterFormat;
import com.yourcaryourway.switchboard.cluster.node.Membership;
import com.yourcaryourway.switchboard.protocol.NodeId;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The links of this node to all others. Sending is for any thread; messages of one thread to one peer keep their order.
 * Everything else happens on the bus context, where the handler gets what peers say and the listener what is wrong.
 * It follows the cluster's {@link Membership membership}.
 */
public final class Links implements Membership {
    private static final Logger log = LoggerFactory.getLogger(Links.class);
    private static final Duration TICK = Duration.ofMillis(100);
    /** Each takes as long as the cluster waits for copies, at least a second. */
    private static final int REGISTRATIONS = 10;

    /** {@code to} null: everybody. */
    private record Parcel(@Nullable NodeId to, NodeMessage message) {}

    private final Vertx vertx;
    private final Context bus;
    private final NodeId own;
    private final Wiring wiring;
    private final LinkMeters meters = new LinkMeters();
    private final LinkListener listener;
    private final Handoff<Parcel> parcels;

    // Bus context only.
    private final Map<NodeId, Link> links = new HashMap<>();
    private @Nullable MessageConsumer<Buffer> consumer;
    private @Nullable Promise<Void> confirmation;
    private long timer;

    private volatile Set<NodeId> live;
    private volatile boolean acked;

    public Links(
            Vertx vertx,
            Context bus,
            NodeId own,
            EventFormat events,
            ClusterFormat written,
            LinkLimits limits,
            LinkListener listener,
            NodeMessage.Handler<NodeId> handler) {
        this.vertx = vertx;
        this.bus = bus;
        this.own = own;
        this.listener = listener;
        this.live = Set.of(own);
        this.parcels = new Handoff<>(bus, this::dispatch, this::flush);
        this.wiring = new Wiring(
                own,
                new EventBusPost(vertx.eventBus()),
                new NodeMessageFormat(events),
                written,
                limits,
                meters,
                new AtomicLong()::incrementAndGet,
                System::nanoTime,
                new Observer(),
                handler);
    }

    /** Listens on this node's address; completes when the address is stored in the cluster. Then follow the members. */
    public Future<Void> start() {
        Promise<Void> started = Promise.promise();
        bus.runOnContext(now -> {
            timer = vertx.setPeriodic(TICK.toMillis(), id -> tick());
            publish();
            register(REGISTRATIONS, started);
        });
        return started.future();
    }

    /** The cluster refuses to store anything whose copies are late, as they are while it moves them to this very node. */
    private void register(int attempts, Promise<Void> started) {
        MessageConsumer<Buffer> registered = vertx.eventBus().consumer(EventBusPost.address(own), this::receive);
        consumer = registered;
        registered.completion().onComplete(done -> {
            if (done.succeeded()) {
                started.complete();
            } else if (attempts == 1) {
                started.fail(done.cause());
            } else {
                log.atInfo()
                        .addKeyValue("node", own)
                        .addKeyValue("why", done.cause().getMessage())
                        .log("registering again");
                registered.unregister().onComplete(gone -> register(attempts - 1, started));
            }
        });
    }

    /** Says and hears nothing more. */
    public Future<Void> stop() {
        Promise<Void> stopped = Promise.promise();
        bus.runOnContext(now -> {
            vertx.cancelTimer(timer);
            List.copyOf(links.keySet()).forEach(this::removed);
            Future<Void> unregistered = consumer == null ? Future.succeededFuture() : consumer.unregister();
            unregistered.onComplete(stopped);
        });
        return stopped.future();
    }

    /**
     * Any thread; at most once. To this node itself: handled on a later turn, not encoded. To a node that is not up:
     * dropped, and that peer is told of a gap when it is up again.
     */
    public void send(NodeId to, NodeMessage message) {
        parcels.add(new Parcel(to, message));
    }

    /** Like {@link #send} to every other live node; encoded once. */
    public void broadcast(NodeMessage message) {
        parcels.add(new Parcel(null, message));
    }

    /** The members of the cluster, this node included, as the bus context last saw them. Any thread. */
    public Set<NodeId> live() {
        return live;
    }

    /** Whether the link to this node is up. On the bus context. */
    public boolean up(NodeId node) {
        Link link = links.get(node);
        return link != null && link.up();
    }

    /** Whether every live member agreed on its link with this node. Any thread. */
    public boolean acked() {
        return acked;
    }

    public LinkMeters meters() {
        return meters;
    }

    /**
     * Asks every live peer whether it ever removed this node, and again until it answers. Completes, on the bus
     * context, when all that are live have said no; fails only when asked for again. A peer that did remove this node
     * keeps it waiting until it is seen to join anew, or until {@link #merged}. Any thread.
     */
    public Future<Void> confirm() {
        Promise<Void> round = Promise.promise();
        bus.runOnContext(now -> {
            if (confirmation != null) {
                confirmation.fail("asked again");
            }
            confirmation = round;
            links.values().forEach(Link::doubt);
            settle();
        });
        return round.future();
    }

    @Override
    public void added(NodeId node) {
        Link link = new Link(node, wiring);
        links.put(node, link);
        publish();
        link.hello();
    }

    @Override
    public void removed(NodeId node) {
        Link link = links.remove(node);
        if (link != null) {
            link.close();
            wiring.post().forget(node);
            publish();
        }
    }

    /** Everybody had removed this node: all links begin anew. */
    @Override
    public void merged() {
        List.copyOf(links.keySet()).forEach(node -> {
            removed(node);
            added(node);
        });
    }

    private void dispatch(Parcel parcel) {
        NodeId to = parcel.to();
        NodeMessage message = parcel.message();
        try {
            if (to == null) {
                broadcastNow(message);
            } else if (to.equals(own)) {
                message.accept(wiring.handler(), own);
            } else if (links.containsKey(to)) {
                links.get(to).send(message);
            } else {
                meters.dropped.increment();
            }
        } catch (RuntimeException bug) {
            log.atError().addKeyValue("node", to).setCause(bug).log("a message to a node failed");
        }
    }

    private void broadcastNow(NodeMessage message) {
        Buffer frame = Buffer.buffer();
        wiring.format().write(message, frame);
        links.values().forEach(link -> link.send(frame, message.ephemeral()));
    }

    private void flush() {
        links.values().forEach(Link::flush);
    }

    private void tick() {
        links.values().forEach(Link::tick);
    }

    private void receive(Message<Buffer> message) {
        FrameInput input = new FrameInput(message.body());
        Envelope head;
        try {
            head = Envelope.read(input);
        } catch (RuntimeException stranger) {
            meters.unreadable.increment();
            return;
        }
        Link link = links.get(head.from());
        if (link == null) {
            // Not a member here, or not any more: it is answered when it is seen to join.
            meters.stale.increment();
            return;
        }
        link.receive(head, input);
        settle();
    }

    private void publish() {
        List<NodeId> all = new ArrayList<>(links.keySet());
        all.add(own);
        live = Set.copyOf(all);
        acked = links.values().stream().allMatch(Link::up);
        settle();
    }

    private void settle() {
        if (confirmation != null && acked && links.values().stream().noneMatch(Link::doubted)) {
            Promise<Void> confirmed = confirmation;
            confirmation = null;
            confirmed.complete();
        }
    }

    /** Keeps {@link #acked} true to what links tell, before the listener hears of it. */
    private final class Observer implements LinkListener {
        @Override
        public void up(NodeId peer) {
            publish();
            listener.up(peer);
        }

        @Override
        public void down(NodeId peer) {
            publish();
            listener.down(peer);
        }

        @Override
        public void gap(NodeId peer) {
            listener.gap(peer);
        }
    }
}
