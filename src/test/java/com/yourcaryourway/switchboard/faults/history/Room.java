package com.yourcaryourway.switchboard.faults.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.faults.history.Entry.Acknowledged;
import com.yourcaryourway.switchboard.faults.history.Entry.Lost;
import com.yourcaryourway.switchboard.faults.history.Entry.Read;
import com.yourcaryourway.switchboard.faults.history.Entry.Ready;
import com.yourcaryourway.switchboard.faults.history.Entry.Replaced;
import com.yourcaryourway.switchboard.faults.history.Entry.Sent;
import com.yourcaryourway.switchboard.faults.history.Entry.Signalled;
import com.yourcaryourway.switchboard.faults.history.Entry.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A synthetic history: first of a room in which all went well, then with what a test changes in it. */
final class Room {
    static final String EPOCH = "e-1";
    static final Side CUSTOMER = Side.CUSTOMER;
    static final Side AGENT = Side.AGENT;
    private static final int NUMBER = 7;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Outage> outages = new ArrayList<>();

    /** Two members, two messages of each, two signals of each, a resume, and both read the same. */
    static Room wellServed() {
        var room = new Room();
        room.add(new Ready(CUSTOMER, "node-1", false, true, 0, 1));
        room.add(new Replaced(CUSTOMER, EPOCH, 1, List.of(), List.of("m-c"), false, 2));
        room.add(new Ready(AGENT, "node-2", false, true, 0, 3));
        room.add(new Replaced(AGENT, EPOCH, 2, List.of(), List.of("m-c", "m-a"), false, 4));
        room.add(new Told(CUSTOMER, EPOCH, 2, "room.joined", "m-a", -1, 5));
        room.message(CUSTOMER, 2, 3, 1_000);
        room.message(AGENT, 3, 4, 2_000);
        room.signal(CUSTOMER, 2, 3_000);
        room.signal(AGENT, 3, 4_000);
        room.add(new Lost(CUSTOMER, "cut", 10_000));
        room.add(new Ready(CUSTOMER, "node-3", true, true, 10_100, 10_200));
        room.message(CUSTOMER, 4, 5, 11_000);
        room.message(AGENT, 5, 6, 12_000);
        room.signal(CUSTOMER, 4, 13_000);
        room.signal(AGENT, 5, 14_000);
        for (Side side : Side.values()) {
            room.add(new Read(
                    side, EPOCH, List.of(new Line(3, 2), new Line(4, 3), new Line(5, 4), new Line(6, 5)), 30_000));
        }
        return room;
    }

    void message(Side from, long number, long seq, long at) {
        add(new Sent(from, Kind.CHAT, number, at));
        add(new Acknowledged(from, Kind.CHAT, number, at + 5));
        add(new Told(CUSTOMER, EPOCH, seq, Chat.TYPE, "m", number, at + 6));
        add(new Told(AGENT, EPOCH, seq, Chat.TYPE, "m", number, at + 7));
    }

    void signal(Side from, long number, long at) {
        add(new Sent(from, Kind.SIGNAL, number, at));
        add(new Acknowledged(from, Kind.SIGNAL, number, at + 5));
        add(new Signalled(from.other(), number, at + 6));
    }

    Room add(Entry entry) {
        entries.add(entry);
        return this;
    }

    /** Right after the first that is like this. */
    Room addAfter(Predicate<Entry> which, Entry entry) {
        entries.add(entries.indexOf(first(which)) + 1, entry);
        return this;
    }

    Room outage(Outage.Cause cause, String node, long from, long to) {
        outages.add(new Outage(node, cause, from, to));
        return this;
    }

    Room drop(Predicate<Entry> which) {
        entries.remove(first(which));
        return this;
    }

    Room swap(Predicate<Entry> one, Predicate<Entry> other) {
        int i = entries.indexOf(first(one));
        int j = entries.indexOf(first(other));
        entries.set(i, entries.set(j, entries.get(i)));
        return this;
    }

    Room replace(Predicate<Entry> which, Entry by) {
        entries.set(entries.indexOf(first(which)), by);
        return this;
    }

    List<Violation> check() {
        var history = new History(NUMBER);
        entries.forEach(history::add);
        return Checker.check(List.of(history), outages);
    }

    /** Among what is found is a breach of this promise, and all of it is in this room. */
    void assertFound(Promise promise) {
        assertThat(check()).extracting(Violation::promise).contains(promise);
        assertThat(check()).allSatisfy(violation -> assertThat(violation.room()).isEqualTo(NUMBER));
    }

    private Entry first(Predicate<Entry> which) {
        return entries.stream().filter(which).findFirst().orElseThrow();
    }

    static Predicate<Entry> seen(Side by, long number) {
        return entry -> entry instanceof Told told && told.side() == by && told.number() == number;
    }

    static Predicate<Entry> signalled(Side to, long number) {
        return entry -> entry instanceof Signalled signal && signal.side() == to && signal.number() == number;
    }

    static Predicate<Entry> resumed(Side side) {
        return entry -> entry instanceof Ready ready && ready.side() == side && ready.resumed();
    }

    static Predicate<Entry> read(Side side) {
        return entry -> entry instanceof Read && entry.side() == side;
    }
}
