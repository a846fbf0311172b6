package com.yourcaryourway.switchboard.faults.history;

/** Who of a room. Any thread. */
public enum Side {
    CUSTOMER,
    AGENT;

    public Side other() {
        return this == CUSTOMER ? AGENT : CUSTOMER;
    }

    /** The number on the wire of this side's {@code count}th frame of a kind: even for one side, odd for the other. */
    public long number(long count) {
        return 2 * count + (this == CUSTOMER ? 0 : 1);
    }

    /** Who sent the frame with this number. */
    public static Side of(long number) {
        return number % 2 == 0 ? CUSTOMER : AGENT;
    }
}
