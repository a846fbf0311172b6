package com.yourcaryourway.switchboard.faults.history;

import com.yourcaryourway.switchboard.faults.history.Entry.Replaced;
import com.yourcaryourway.switchboard.faults.history.Entry.Told;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Events come in the order of their numbers, none missing, none twice; another epoch begins with a snapshot. */
final class EventsRule implements Rule {
    @Override
    public void check(History history, List<Outage> outages, Consumer<Violation> found) {
        for (Side side : Side.values()) {
            var view = new View(history, found);
            history.entries().stream().filter(entry -> entry.side() == side).forEach(view::take);
            view.end();
        }
    }

    /** A room as a client has it. */
    private static final class View {
        private final History history;
        private final Consumer<Violation> found;
        private final Set<Long> messages = new HashSet<>();

        /** Each event that came too early, with those that should have come before it and have not yet. */
        private final Map<Told, Set<Long>> early = new LinkedHashMap<>();

        private String epoch = "";
        private long last;

        View(History history, Consumer<Violation> found) {
            this.history = history;
            this.found = found;
        }

        void take(Entry entry) {
            if (entry instanceof Replaced snapshot) {
                replace(snapshot);
            } else if (entry instanceof Told event) {
                place(event);
                if (Chat.is(event) && !messages.add(event.number())) {
                    violated(Promise.ONCE, "message " + event.number() + " was seen twice", event);
                }
            }
        }

        /** What has not come by now is missing. */
        void end() {
            early.forEach((event, missing) -> {
                if (!missing.isEmpty()) {
                    violated(Promise.SEEN, "events " + missing + " are missing", event);
                }
            });
            early.clear();
        }

        private void replace(Replaced snapshot) {
            end();
            Set<Long> shown = snapshot.lines().stream().map(Line::number).collect(Collectors.toSet());
            if (shown.size() < snapshot.lines().size()) {
                violated(Promise.ONCE, "a snapshot shows a message twice", snapshot);
            }
            if (!snapshot.truncated()) {
                messages.clear();
            }
            messages.addAll(shown);
            epoch = snapshot.epoch();
            last = snapshot.seq();
        }

        private void place(Told event) {
            if (!event.epoch().equals(epoch)) {
                end();
                violated(Promise.ORDER, "epoch " + event.epoch() + " began without a snapshot", event);
            } else if (early.values().stream().anyMatch(missing -> missing.remove(event.seq()))) {
                violated(Promise.ORDER, "event " + event.seq() + " came after " + last, event);
            } else if (event.seq() <= last) {
                violated(Promise.ONCE, "event " + event.seq() + " came again", event);
            } else if (event.seq() > last + 1) {
                early.put(
                        event,
                        LongStream.range(last + 1, event.seq()).boxed().collect(Collectors.toCollection(TreeSet::new)));
            }
            epoch = event.epoch();
            last = Math.max(last, event.seq());
        }

        private void violated(Promise promise, String what, Entry entry) {
            found.accept(Violation.of(promise, history, what + " (" + entry.side() + ")", entry));
        }
    }
}
