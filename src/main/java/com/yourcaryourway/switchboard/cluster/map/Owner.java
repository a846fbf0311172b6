package com.yourcaryourway.switchboard.cluster.map;

import com.hazelcast.config.Config;
import com.hazelcast.core.HazelcastInstance;
import com.yourcaryourway.switchboard.room.RoomRules;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a partition's owner adds to a command: its clock (to the millisecond) and its operator's rules. */
public record Owner(Clock clock, RoomRules rules) {
    private static final String KEY = "switchboard.owner";

    public static Owner of(HazelcastInstance hazelcast) {
        Object owner = hazelcast.getUserContext().get(KEY);
        if (owner == null) {
            throw new IllegalStateException("this member was not installed as an owner");
        }
        return (Owner) owner;
    }

    /**
     * Makes this the owner's side of all processors that run on the member that is started with it. A member may become
     * an owner before the call that starts it returns.
     */
    public void install(Config member) {
        member.getUserContext().put(KEY, this);
    }

    /** Makes this the owner's side of all processors that run on the member from now on. */
    public void install(HazelcastInstance hazelcast) {
        hazelcast.getUserContext().put(KEY, this);
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
