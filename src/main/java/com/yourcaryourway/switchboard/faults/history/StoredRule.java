package com.yourcaryourway.switchboard.faults.history;

import com.yourcaryourway.switchboard.faults.history.Entry.Acknowledged;
import com.yourcaryourway.switchboard.faults.history.Entry.Ended;
import com.yourcaryourway.switchboard.faults.history.Entry.Read;
import com.yourcaryourway.switchboard.faults.history.Entry.Sent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Each acknowledged message is in the history that both can read, once; nothing else is; the two read the same. */
final class StoredRule implements Rule {
    @Override
    public void check(History history, List<Outage> outages, Consumer<Violation> found) {
        for (Side side : Side.values()) {
            Optional<Read> read = history.of(side, Read.class).reduce((first, second) -> second);
            if (read.isPresent()) {
                compare(history, read.get(), found);
            } else if (history.of(side, Ended.class).findAny().isEmpty()) { // Which has its own violation.
                found.accept(Violation.of(Promise.STORED, history, "the " + side + " could not read the history"));
            }
        }
        List<Read> all = history.all(Read.class).toList();
        if (all.stream().map(Read::lines).distinct().count() > 1) {
            found.accept(new Violation(
                    Promise.EQUAL, history.room(), "the members read different histories", List.copyOf(all)));
        }
    }

    private static void compare(History history, Read read, Consumer<Violation> found) {
        Set<Long> sent = history.all(Sent.class)
                .filter(frame -> frame.kind() == Kind.CHAT)
                .map(Sent::number)
                .collect(Collectors.toSet());
        var stored = new HashSet<Long>();
        for (Line line : read.lines()) {
            if (!stored.add(line.number())) {
                found.accept(Violation.of(
                        Promise.STORED, history, "message " + line.number() + " is twice in the history", read));
            } else if (!sent.contains(line.number())) {
                found.accept(
                        Violation.of(Promise.STORED, history, "message " + line.number() + " was never sent", read));
            }
        }
        history.all(Acknowledged.class)
                .filter(ok -> ok.kind() == Kind.CHAT && !stored.contains(ok.number()))
                .forEach(ok -> found.accept(Violation.of(
                        Promise.STORED,
                        history,
                        "message " + ok.number() + " is not in the history that the " + read.side() + " reads",
                        ok)));
    }
}
