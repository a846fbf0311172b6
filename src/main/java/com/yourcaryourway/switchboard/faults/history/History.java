package com.yourcaryourway.switchboard.faults.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What happened in one room, in order. Written on one event loop, read when nothing is added any more. */
public final class History {
    private final int room;
    private final List<Entry> entries = new ArrayList<>();

    public History(int room) {
        this.room = room;
    }

    public int room() {
        return room;
    }

    public void add(Entry entry) {
        entries.add(entry);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Those of one type, in order. */
    public <E extends Entry> Stream<E> all(Class<E> type) {
        return entries.stream().filter(type::isInstance).map(type::cast);
    }

    /** Those of one type that one side saw, in order. */
    public <E extends Entry> Stream<E> of(Side side, Class<E> type) {
        return all(type).filter(entry -> entry.side() == side);
    }
}
