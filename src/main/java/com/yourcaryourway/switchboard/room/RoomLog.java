package com.yourcaryourway.switchboard.room;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A room's events in order, the first with seq 1. Immutable, any thread. Kept in chunks of {@link #CHUNK}: appending
 * copies the last chunk only and shares the full ones, and a full chunk never changes again, so that it could be kept
 * elsewhere without its readers noticing.
 */
final class RoomLog {
    static final int CHUNK = 64;

    static final RoomLog EMPTY = new RoomLog(List.of(), List.of());

    private final List<List<RoomEvent>> full;
    private final List<RoomEvent> last;

    /** Kept because it is asked for many times per event. */
    private final long size;

    private RoomLog(List<List<RoomEvent>> full, List<RoomEvent> last) {
        this.full = full;
        this.last = last;
        this.size = (long) full.size() * CHUNK + last.size();
    }

    /** The seq of the last event, 0 if there is none. */
    long size() {
        return size;
    }

    RoomLog append(RoomEvent event) {
        List<RoomEvent> chunk = plus(last, event);
        return chunk.size() < CHUNK ? new RoomLog(full, chunk) : new RoomLog(plus(full, chunk), List.of());
    }

    /** The event with this seq. IndexOutOfBoundsException if there is none. */
    RoomEvent get(long seq) {
        int index = Math.toIntExact(seq - 1);
        return chunk(index / CHUNK).get(index % CHUNK);
    }

    /** All events after the seq, in order. */
    List<RoomEvent> after(long seq) {
        int from = (int) Math.min(size, Math.max(0, seq));
        var events = new ArrayList<RoomEvent>((int) size - from);
        for (int chunk = from / CHUNK; chunk <= full.size(); chunk++) {
            List<RoomEvent> all = chunk(chunk);
            events.addAll(chunk == from / CHUNK ? all.subList(from % CHUNK, all.size()) : all);
        }
        return Collections.unmodifiableList(events);
    }

    private List<RoomEvent> chunk(int index) {
        return index == full.size() ? last : full.get(index);
    }

    private static <T> List<T> plus(List<T> list, T added) {
        var longer = new ArrayList<T>(list.size() + 1);
        longer.addAll(list);
        longer.add(added);
        return Collections.unmodifiableList(longer);
    }
}
