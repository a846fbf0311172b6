package com.yourcaryourway.switchboard.faults.history;

import com.yourcaryourway.switchboard.faults.history.Entry.Dialled;
import com.yourcaryourway.switchboard.faults.history.Entry.Ready;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resume of which the client was told that signals may be missing.
 *
 * @param outage what happened to the session's old home, if something did
 * @param underWay since when signals may have been under way, in milliseconds of the run
 */
record Incomplete(Ready ready, Optional<Outage> outage, long underWay) {
    /** By how many milliseconds the room, and with it the sender, may learn of the new home later than the client. */
    private static final long UNSEEN = 3_000;

    /** A signal that was sent so many milliseconds before its home died may still have been under way. */
    private static final long UNDER_WAY_FOR = 5_000;

    /** All of a room. */
    static List<Incomplete> of(History history, List<Outage> outages) {
        var all = new ArrayList<Incomplete>();
        for (Side side : Side.values()) {
            // A node that was dialled may have become the home before the client gave the attempt up.
            Map<String, Long> homes = new HashMap<>();
            for (Entry entry : history.entries()) {
                if (entry.side() == side && entry instanceof Dialled dialled) {
                    homes.putIfAbsent(dialled.node(), dialled.at());
                } else if (entry.side() == side && entry instanceof Ready ready) {
                    if (ready.resumed() && !ready.complete()) {
                        Optional<Outage> struck = struck(ready, homes, outages);
                        all.add(new Incomplete(ready, struck, underWay(struck, outages)));
                    }
                    homes.clear();
                    homes.put(ready.node(), ready.at());
                }
            }
        }
        return all;
    }

    /** Longer if they could not arrive at the time, because of what was done before. */
    private static long underWay(Optional<Outage> struck, List<Outage> outages) {
        long since = struck.map(Outage::from).orElse(0L) - UNDER_WAY_FOR;
        return outages.stream()
                .filter(outage -> outage.from() <= since && since <= outage.to())
                .mapToLong(Outage::from)
                .min()
                .orElse(since);
    }

    /** If there was more than one, the one that explains most. */
    private static Optional<Outage> struck(Ready ready, Map<String, Long> homes, List<Outage> outages) {
        return outages.stream()
                .filter(outage -> {
                    Long home = homes.get(outage.node());
                    return home != null && outage.prevents(home, ready.since(), ready.at());
                })
                .max(Comparator.comparing(Outage::isCrash));
    }

    /** Whether a signal that was sent at this time may be among those that are missing. */
    boolean excuses(long sentAt) {
        return outage.filter(Outage::isCrash).isPresent() && sentAt >= underWay && sentAt <= ready.at() + UNSEEN;
    }
}
