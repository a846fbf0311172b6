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
import org.jspecify.annotations.Nullable;

/**
 * The waiting rooms as this node knows them, in the order in which they are to be picked up: (openedAt, id). Soft state:
 * news that are older than what is known change nothing, and what nobody confirms for a while is dropped. Confined to
 * the bus context.
 */
public final class Queue {
    private static final Comparator<WaitingRoom> ORDER = Comparator.comparing(WaitingRoom::openedAt)
            .thenComparing(room -> room.id().value());

    /** What is known of a room: null when it does not wait, since which seq, and when that was last said. */
    private record Known(@Nullable WaitingRoom room, long seq, long saidNanos) {}

    private final Map<RoomId, Known> known = new HashMap<>();
    private final TreeSet<WaitingRoom> order = new TreeSet<>(ORDER);

    /** A room waits since its seq, or still does; true if that is news. */
    public boolean add(WaitingRoom room, long seq, long nowNanos) {
        return learn(room.id(), new Known(room, seq, nowNanos));
    }

    /** A room does not wait since its seq; true if it did. */
    public boolean remove(RoomId id, long seq, long nowNanos) {
        return learn(id, new Known(null, seq, nowNanos));
    }

    private boolean learn(RoomId id, Known news) {
        Known before = known.get(id);
        if (before != null && before.seq() > news.seq()) {
            return false;
        }
        known.put(id, news);
        WaitingRoom was = before == null ? null : before.room();
        WaitingRoom is = news.room();
        if (was != null) {
            order.remove(was);
        }
        if (is != null) {
            order.add(is);
        }
        return is == null ? was != null : !is.equals(was);
    }

    /** Forgets what was not confirmed for this long; returns the rooms that had been waiting. */
    public Collection<RoomId> expire(Duration age, long nowNanos) {
        var gone = new ArrayList<RoomId>();
        known.entrySet().removeIf(entry -> {
            Known each = entry.getValue();
            boolean old = nowNanos - each.saidNanos() > age.toNanos();
            if (old && each.room() != null) {
                order.remove(each.room());
                gone.add(entry.getKey());
            }
            return old;
        });
        return gone;
    }

    /** All, first to be picked up first. */
    public List<WaitingRoom> rooms() {
        return List.copyOf(order);
    }

    /** Counts from 1; 0 if the room does not wait. */
    public int position(RoomId id) {
        Known each = known.get(id);
        return each == null || each.room() == null
                ? 0
                : order.headSet(each.room(), true).size();
    }
}
