package com.yourcaryourway.switchboard.faults.history;

import com.yourcaryourway.switchboard.faults.history.Entry.Acknowledged;
import com.yourcaryourway.switchboard.faults.history.Entry.Read;
import com.yourcaryourway.switchboard.faults.history.Entry.Replaced;
import com.yourcaryourway.switchboard.faults.history.Entry.Told;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Each acknowledged message is pushed to both members, or is in a snapshot that they were given. */
final class SeenRule implements Rule {
    @Override
    public void check(History history, List<Outage> outages, Consumer<Violation> found) {
        for (Side side : Side.values()) {
            Set<Long> seen = seen(history, side);
            history.all(Acknowledged.class)
                    .filter(ok -> ok.kind() == Kind.CHAT && !seen.contains(ok.number()))
                    .forEach(ok -> found.accept(Violation.of(
                            Promise.SEEN, history, "message " + ok.number() + " was not seen by the " + side, ok)));
        }
    }

    private static Set<Long> seen(History history, Side side) {
        var seen = new HashSet<Long>();
        history.of(side, Told.class).filter(Chat::is).map(Told::number).forEach(seen::add);
        history.of(side, Replaced.class).forEach(snapshot -> {
            snapshot.lines().stream().map(Line::number).forEach(seen::add);
            if (snapshot.truncated()) {
                olderThan(snapshot, history, side, seen);
            }
        });
        return seen;
    }

    /** A snapshot that left the older ones out stands for them: the client can page back to them. */
    private static void olderThan(Replaced snapshot, History history, Side side, Set<Long> seen) {
        long oldest = snapshot.lines().stream().mapToLong(Line::seq).min().orElse(0);
        history.of(side, Read.class)
                .filter(read -> read.epoch().equals(snapshot.epoch()))
                .flatMap(read -> read.lines().stream())
                .filter(line -> line.seq() < oldest)
                .map(Line::number)
                .forEach(seen::add);
    }
}
