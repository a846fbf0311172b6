package com.yourcaryourway.switchboard.faults.history;

import com.yourcaryourway.switchboard.faults.history.Entry.Read;
import com.yourcaryourway.switchboard.faults.history.Entry.Replaced;
import com.yourcaryourway.switchboard.faults.history.Entry.Told;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Within an epoch a place in the log holds the same message for everybody, whichever way they see it. While the cluster
 * is in two parts, each has a history of its own under the same epoch, and one member sees one of them.
 */
final class OneOrderRule implements Rule {
    private record Place(String epoch, long seq) {}

    private record Held(long number, Entry entry) {}

    @Override
    public void check(History history, List<Outage> outages, Consumer<Violation> found) {
        var places = new HashMap<Place, Held>();
        for (Entry entry : history.entries()) {
            if (entry instanceof Told event && Chat.is(event)) {
                put(places, event.epoch(), new Line(event.seq(), event.number()), event, history, outages, found);
            } else if (entry instanceof Replaced snapshot) {
                snapshot.lines()
                        .forEach(line -> put(places, snapshot.epoch(), line, snapshot, history, outages, found));
            } else if (entry instanceof Read read) {
                read.lines().forEach(line -> put(places, read.epoch(), line, read, history, outages, found));
            }
        }
    }

    private static void put(
            Map<Place, Held> places,
            String epoch,
            Line line,
            Entry entry,
            History history,
            List<Outage> outages,
            Consumer<Violation> found) {
        Held before = places.putIfAbsent(new Place(epoch, line.seq()), new Held(line.number(), entry));
        if (before != null && before.number != line.number() && !apart(before.entry, entry, outages)) {
            found.accept(Violation.of(
                    Promise.ORDER,
                    history,
                    "event " + line.seq() + " is message " + before.number + " to one and " + line.number()
                            + " to another",
                    before.entry,
                    entry));
        }
    }

    /** Whether two members saw it, both in the time of one split. */
    private static boolean apart(Entry one, Entry other, List<Outage> outages) {
        return one.side() != other.side()
                && outages.stream().anyMatch(outage -> outage.splits(one.at()) && outage.splits(other.at()));
    }
}
