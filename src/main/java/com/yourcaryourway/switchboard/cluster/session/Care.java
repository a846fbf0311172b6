package com.yourcaryourway.switchboard.cluster.session;

import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.session.SessionRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells which records need the next step of cleaning up after a session whose home is gone. Any thread. */
final class Care {
    private final Duration grace;
    private final Duration tombstone;
    private final Map<NodeId, Instant> returns = new ConcurrentHashMap<>();

    /**
     * @param grace how long a session lives without a home
     * @param tombstone how long a session that has ended is remembered
     */
    Care(Duration grace, Duration tombstone) {
        this.grace = grace;
        this.tombstone = tombstone;
    }

    /** A node is there, maybe again: then its clients were connected all the time, and it may still say so. */
    void returned(NodeId home, Instant now) {
        returns.values().removeIf(since -> since.plus(grace).isBefore(now));
        returns.put(home, now);
    }

    /** @param live the nodes that are there now */
    boolean needed(SessionRecord record, Set<NodeId> live, Instant now) {
        boolean homeless = !live.contains(record.home());
        return switch (record.state()) {
            case LIVE -> homeless;
            case ORPHANED -> isOver(orphanedSince(record), now);
            // A home that lives leaves the rooms itself.
            case EXPIRING -> homeless || isOver(record.since(), now);
            case ENDED -> record.since().plus(tombstone).isBefore(now);
        };
    }

    /** A home that dies right after it came back has not said yet what it has: for its clients the grace begins then. */
    private Instant orphanedSince(SessionRecord record) {
        Instant returned = returns.getOrDefault(record.home(), Instant.MIN);
        return returned.isAfter(record.since()) ? returned : record.since();
    }

    private boolean isOver(Instant since, Instant now) {
        return since.plus(grace).isBefore(now);
    }
}
