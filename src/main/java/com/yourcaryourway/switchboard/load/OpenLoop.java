package com.yourcaryourway.switchboard.load;

import java.util.List;

/**
 * Sends what is due, whether or not earlier frames have arrived. Belongs to one event loop; one timer serves all
 * members, so a frame may go out up to a millisecond after its intended time, which counts as latency.
 */
final class OpenLoop {
    /** A loop that has fallen behind must go on reading while it catches up. */
    private static final int AT_ONCE = 64;

    private final Schedule schedule;
    private final List<PairMember> members;
    private long next;

    OpenLoop(Schedule schedule, List<PairMember> members) {
        this.schedule = schedule;
        this.members = List.copyOf(members);
        for (int i = 0; i < members.size(); i++) {
            int index = i;
            members.get(i).follow(number -> schedule.at(index, number));
        }
    }

    /** Whether there is more to come. */
    boolean tick() {
        long due = schedule.dueBy(System.nanoTime());
        long last = Math.min(due, next + AT_ONCE);
        while (next < last) {
            members.get(schedule.member(next)).send(schedule.number(next), schedule.at(next));
            next++;
        }
        return next < schedule.slots();
    }
}
