package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.cluster.map.Batches;
import com.yourcaryourway.switchboard.cluster.node.Turn;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.room.Seat;
import com.yourcaryourway.switchboard.session.Conversations;
import com.yourcaryourway.switchboard.session.SessionRecord;
import com.yourcaryourway.switchboard.session.Sessions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the {@link LostSeats lost seats} of the rooms that this node owns. Looks again and again, so that any node can
 * take over. Bus context.
 */
final class SeatSweep {
    private static final Logger LOG = LoggerFactory.getLogger(SeatSweep.class);

    private final Vertx vertx;
    private final HazelcastRooms rooms;
    private final Sessions sessions;
    private final Conversations conversations;
    private final Supplier<Instant> clock;
    private final LostSeats lost;
    private final Turn turn;

    SeatSweep(
            Vertx vertx,
            HazelcastRooms rooms,
            Sessions sessions,
            Conversations conversations,
            Supplier<Instant> clock,
            BooleanSupplier awake,
            LostSeats lost) {
        this.vertx = vertx;
        this.rooms = rooms;
        this.sessions = sessions;
        this.conversations = conversations;
        this.clock = clock;
        this.lost = lost;
        this.turn = new Turn(awake);
    }

    /** Looks once, unless this node is fenced; a look that is still under way goes on instead. */
    void look() {
        turn.take(() -> vertx.executeBlocking(rooms::ownedSeats, false)
                .compose(seats -> records(seats).onSuccess(records -> leave(seats, records))));
    }

    private Future<Map<SessionId, SessionRecord>> records(Map<RoomId, List<Seat>> seats) {
        List<SessionId> ids = seats.values().stream()
                .flatMap(List::stream)
                .map(Seat::session)
                .distinct()
                .toList();
        Map<SessionId, SessionRecord> records = new HashMap<>();
        List<Future<?>> batches = new ArrayList<>();
        for (List<SessionId> batch : Batches.of(ids)) {
            batches.add(sessions.findAll(Set.copyOf(batch)).onSuccess(records::putAll));
        }
        return Future.all(batches).map(records);
    }

    private void leave(Map<RoomId, List<Seat>> seats, Map<SessionId, SessionRecord> records) {
        for (LostSeats.Departure departure : lost.look(seats, records, clock.get())) {
            LOG.atInfo()
                    .addKeyValue("room", departure.room())
                    .addKeyValue("session", departure.leave().cause().session())
                    .log("a seat whose session is lost is left");
            conversations.submit(departure.room(), departure.leave()).onFailure(next -> {});
        }
    }
}
