package com.yourcaryourway.switchboard.faults.history;

import com.yourcaryourway.switchboard.faults.history.Entry.Read;
import com.yourcaryourway.switchboard.faults.history.Entry.Replaced;
import com.yourcaryourway.switchboard.faults.history.Entry.Told;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Within an epoch a place in the log holds the same message for everybody, whichever way they see it. */
final class OneOrderRule implements Rule {
    private record Place(String epoch, long seq) {}

    private record Held(long number, Entry entry) {}

    @Override
    public void check(History history, List<Outage> outages, Consumer<Violation> found) {
        var places = new HashMap<Place, Held>();
        for (Entry entry : history.entries()) {
            if (entry instanceof Told event && Chat.is(event)) {
                put(places, event.epoch(), new Line(event.seq(), event.number()), event, history, found);
            } else if (entry instanceof Replaced snapshot) {
                snapshot.lines().forEach(line -> put(places, snapshot.epoch(), line, snapshot, history, found));
            } else if (entry instanceof Read read) {
                read.lines().forEach(line -> put(places, read.epoch(), line, read, history, found));
            }
        }
    }

    private static void put(
            Map<Place, Held> places, String epoch, Line line, Entry entry, History history, Consumer<Violation> found) {
        Held before = places.putIfAbsent(new Place(epoch, line.seq()), new Held(line.number(), entry));
        if (before != null && before.number != line.number()) {
            found.accept(Violation.of(
                    Promise.ORDER,
                    history,
                    "event " + line.seq() + " is message " + before.number + " to one and " + line.number()
                            + " to another",
                    before.entry,
                    entry));
        }
    }
}
