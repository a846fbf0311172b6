package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.cluster.map.Batches;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.room.Rooms;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares this node's replicas with their rooms, in batches: at once when a fault may have come between them, and
 * regularly as a net; never while this node is fenced. Confined to the bus context.
 */
final class Reconciler {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private final Rooms rooms;
    private final HostedRooms hosted;
    private final CatchUp catchUp;
    private final BooleanSupplier awake;

    Reconciler(Rooms rooms, HostedRooms hosted, CatchUp catchUp, BooleanSupplier awake) {
        this.rooms = rooms;
        this.hosted = hosted;
        this.catchUp = catchUp;
        this.awake = awake;
    }

    void all() {
        some(hosted.ids());
    }

    void some(Collection<RoomId> ids) {
        if (awake.getAsBoolean()) {
            Batches.of(ids).forEach(this::batch);
        }
    }

    private void batch(List<RoomId> ids) {
        rooms.positions(ids)
                .onSuccess(positions -> ids.forEach(id -> catchUp.compare(id, positions.get(id))))
                .onFailure(failure -> LOG.atWarn().log("could not compare rooms: {}", failure.getMessage()));
    }
}
