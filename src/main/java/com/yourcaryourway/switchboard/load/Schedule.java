package com.yourcaryourway.switchboard.load;

/**
 * When each frame of an open loop is to be sent: slots at equal distances, taken by the members in turn, so that each
 * member sends once an interval and no two at once. Times are {@link System#nanoTime()}. Any thread.
 *
 * @param end no slot is at or after it
 */
record Schedule(long start, long intervalNanos, int members, long end) {
    /** The intended time of a slot. */
    long at(long slot) {
        return start + slot * intervalNanos / members;
    }

    /** The intended time of a member's frame; both count from 0. */
    long at(int member, long number) {
        return at(number * members + member);
    }

    int member(long slot) {
        return (int) (slot % members);
    }

    long number(long slot) {
        return slot / members;
    }

    /** How many slots there are. */
    long slots() {
        return dueBy(end);
    }

    /** How many slots are due at a moment: each below this number. */
    long dueBy(long now) {
        long elapsed = Math.min(now, end - 1) - start;
        if (elapsed < 0) {
            return 0;
        }
        // The last slot with floor(slot * interval / members) <= elapsed, without overflow for runs of days.
        long rounds = (elapsed + 1) / intervalNanos;
        long rest = (elapsed + 1) % intervalNanos;
        return rounds * members + (rest * members + intervalNanos - 1) / intervalNanos;
    }
}
