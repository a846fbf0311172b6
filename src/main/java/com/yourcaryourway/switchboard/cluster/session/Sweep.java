package com.yourcaryourway.switchboard.cluster.session;

import com.hazelcast.query.Predicate;
import com.yourcaryourway.switchboard.cluster.format.Bytes;
import com.yourcaryourway.switchboard.cluster.format.SessionFormat;
import com.yourcaryourway.switchboard.cluster.map.MapCalls;
import com.yourcaryourway.switchboard.cluster.node.Membership;
import com.yourcaryourway.switchboard.cluster.node.Turn;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.room.Cause;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.session.Conversations;
import com.yourcaryourway.switchboard.session.Names;
import com.yourcaryourway.switchboard.session.Seating;
import com.yourcaryourway.switchboard.session.SessionRecord;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cleans up after sessions whose home is gone: every node looks at the records that it owns, again and again, and does
 * the next step of each. Level-triggered: no leader, no lock, and a step that failed is done at the next look.
 */
public final class Sweep implements Membership {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    /**
     * Keeps the causes of absences apart from those of leaving. Both bear the time since when the record is in its state,
     * so that a step that is done again counts once, and the same step in a later absence counts anew.
     */
    private static final long ABSENT = 1L << 50;

    private final Vertx vertx;
    private final MapCalls<byte[]> calls;
    private final HazelcastSessions sessions;
    private final Names names;
    private final Conversations conversations;
    private final Supplier<Set<NodeId>> live;
    private final Supplier<Instant> clock;
    private final Care care;
    private final Turn turn;

    public Sweep(
            Vertx vertx,
            MapCalls<byte[]> calls,
            HazelcastSessions sessions,
            Names names,
            Conversations conversations,
            Supplier<Set<NodeId>> live,
            Supplier<Instant> clock,
            Duration grace,
            Duration tombstone,
            BooleanSupplier awake) {
        this.vertx = vertx;
        this.calls = calls;
        this.sessions = sessions;
        this.names = names;
        this.conversations = conversations;
        this.live = live;
        this.clock = clock;
        this.care = new Care(grace, tombstone);
        this.turn = new Turn(awake);
    }

    @Override
    public void added(NodeId node) {
        care.returned(node, clock.get());
    }

    @Override
    public void removed(NodeId node) {}

    @Override
    public void merged() {}

    /** Looks once, unless this node is fenced; a look that is still under way goes on instead. */
    public void look() {
        turn.take(this::sweep);
    }

    private Future<?> sweep() {
        Set<NodeId> nodes = live.get();
        Instant now = clock.get();
        return vertx.<List<SessionRecord>>executeBlocking(() -> due(nodes, now), false)
                .compose(records -> Future.join(records.stream().map(this::step).toList()))
                .onFailure(failure -> LOG.atInfo().log("the sweep will look again: {}", failure.getMessage()));
    }

    private List<SessionRecord> due(Set<NodeId> nodes, Instant now) {
        Predicate<String, byte[]> needsCare =
                entry -> care.needed(Bytes.read(entry.getValue(), SessionFormat::read), nodes, now);
        var due = new ArrayList<SessionRecord>();
        for (Map.Entry<String, byte[]> entry :
                calls.map().getAll(calls.map().localKeySet(needsCare)).entrySet()) {
            SessionRecord record = Bytes.read(entry.getValue(), SessionFormat::read);
            if (care.needed(record, nodes, now)) {
                due.add(record);
            }
        }
        return due;
    }

    private Future<Void> step(SessionRecord record) {
        return switch (record.state()) {
            case LIVE -> orphan(record);
            case EXPIRING -> end(record);
            case ORPHANED, ENDED -> sessions.advance(record);
        };
    }

    /** The other members are told first: a step that fails is done again at the next look. */
    private Future<Void> orphan(SessionRecord record) {
        List<Future<?>> told = new ArrayList<>();
        record.rooms()
                .forEach((room, seating) -> told.add(conversations
                        .submit(room, absent(record, seating))
                        .mapEmpty()
                        .recover(Sweep::unlessNoRoom)));
        return Future.all(told).compose(done -> sessions.advance(record));
    }

    private static RoomCommand absent(SessionRecord record, Seating seating) {
        return new RoomCommand.Presence(
                Cause.since(record.id(), record.since().plusMillis(ABSENT)),
                seating.member(),
                record.home(),
                record.epoch(),
                false);
    }

    /** Leaves every room, then the name; the tombstone comes last, so that nothing is forgotten half-way. */
    private Future<Void> end(SessionRecord record) {
        LOG.atInfo().addKeyValue("session", record.id()).log("cleaning up after a session whose home is gone");
        List<Future<?>> left = new ArrayList<>();
        record.rooms()
                .forEach((room, seating) -> left.add(conversations
                        .submit(room, leave(record, seating))
                        .mapEmpty()
                        .recover(Sweep::unlessNoRoom)));
        return Future.all(left)
                .compose(done -> names.release(record.principal(), record.id()))
                .compose(done -> sessions.advance(record));
    }

    private static Future<Object> unlessNoRoom(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.code() == ErrorCode.NO_SUCH_ROOM
                ? Future.succeededFuture()
                : Future.failedFuture(failure);
    }

    private static RoomCommand leave(SessionRecord record, Seating seating) {
        return new RoomCommand.Leave(
                Cause.since(record.id(), record.since()), seating.member(), seating.joinSeq(), Reason.GONE);
    }
}
