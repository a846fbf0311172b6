package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.Epoch;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Events that came before what they follow, or before the room itself. Bounded: beyond {@link #CAPACITY} they are
 * dropped, to be fetched later. Mutable, confined to the replica's context.
 */
final class EarlyEvents {
    /** Events kept. */
    static final int CAPACITY = 4_096;

    private final Map<Epoch, SortedMap<Long, RoomEvent>> byEpoch = new HashMap<>();
    private int size;

    /** Whether there was room for it. */
    boolean add(Epoch epoch, RoomEvent event) {
        SortedMap<Long, RoomEvent> events = byEpoch.computeIfAbsent(epoch, e -> new TreeMap<>());
        if (events.containsKey(event.seq())) {
            return true;
        }
        if (size == CAPACITY) {
            return false;
        }
        events.put(event.seq(), event);
        size++;
        return true;
    }

    /** Takes the earliest event of the epoch if its seq is not above; null otherwise. */
    @Nullable RoomEvent take(Epoch epoch, long seq) {
        SortedMap<Long, RoomEvent> events = byEpoch.get(epoch);
        if (events == null || events.isEmpty() || events.firstKey() > seq) {
            return null;
        }
        size--;
        return events.remove(events.firstKey());
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Forgets the events of all other epochs. */
    void keepOnly(Epoch epoch) {
        byEpoch.keySet().retainAll(Set.of(epoch));
        size = byEpoch.values().stream().mapToInt(Map::size).sum();
    }
}
