package com.yourcaryourway.switchboard.queue;

import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.WaitingRoom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The waiting rooms as this node knows them, in the order in which they are to be picked up: (openedAt, id). Soft state:
 * what nobody confirms for a while is dropped. Confined to the bus context.
 */
public final class Queue {
    private static final Comparator<WaitingRoom> ORDER = Comparator.comparing(WaitingRoom::openedAt)
            .thenComparing(room -> room.id().value());

    private final Map<RoomId, WaitingRoom> byId = new HashMap<>();
    private final Map<RoomId, Long> confirmedNanos = new HashMap<>();
    private final TreeSet<WaitingRoom> order = new TreeSet<>(ORDER);

    /** Adds or confirms a room; true if it is new. */
    public boolean add(WaitingRoom room, long nowNanos) {
        confirmedNanos.put(room.id(), nowNanos);
        if (room.equals(byId.get(room.id()))) {
            return false;
        }
        remove(room.id());
        confirmedNanos.put(room.id(), nowNanos);
        byId.put(room.id(), room);
        order.add(room);
        return true;
    }

    /** Removes a room; true if it was there. */
    public boolean remove(RoomId id) {
        confirmedNanos.remove(id);
        WaitingRoom known = byId.remove(id);
        return known != null && order.remove(known);
    }

    /** Removes and returns what was not confirmed for this long. */
    public Collection<RoomId> expire(Duration age, long nowNanos) {
        var old = new ArrayList<RoomId>();
        confirmedNanos.forEach((id, at) -> {
            if (nowNanos - at > age.toNanos()) {
                old.add(id);
            }
        });
        old.forEach(this::remove);
        return old;
    }

    /** All, first to be picked up first. */
    public List<WaitingRoom> rooms() {
        return List.copyOf(order);
    }

    /** Counts from 1; 0 if the room does not wait. */
    public int position(RoomId id) {
        WaitingRoom room = byId.get(id);
        return room == null ? 0 : order.headSet(room, true).size();
    }
}
