package com.yourcaryourway.switchboard.faults.history;

/**
 * A time in which a node's process could not do what it promises, by our doing. Milliseconds since the run began.
 *
 * @param to when the node was well again; of one that ended, when another process took its place
 */
public record Outage(String node, Cause cause, long from, long to) {
    /** By how much a client may have heard of a home later than that was struck. */
    private static final long SLACK = 1_000;

    /** Why it could not. */
    public enum Cause {
        KILLED,
        HUNG,
        /** It was asked to stop, and has: all that it held it must have handed over before. */
        LEFT,
        /** The others could not be reached from it, while its clients could; shorter than the grace. */
        CUT_OFF,
        /** The same for longer than the grace. */
        SPLIT_OFF;

        boolean isSplit() {
            return this == CUT_OFF || this == SPLIT_OFF;
        }
    }

    /** Whether what the node had in flight may be gone. */
    public boolean isCrash() {
        return cause == Cause.KILLED || cause == Cause.HUNG;
    }

    boolean isSplit() {
        return cause.isSplit();
    }

    /** Whether the cluster was in two parts at this time. */
    boolean splits(long at) {
        return cause.isSplit() && from <= at && at <= to;
    }

    /** And each part may have taken members in the other for gone. */
    boolean partsMembers(long at) {
        return cause == Cause.SPLIT_OFF && splits(at);
    }

    /**
     * Whether a session that was at home there could not be handed over.
     *
     * @param home since when it was at home there
     * @param since when its resume began
     * @param at when that ended
     */
    public boolean prevents(long home, long since, long at) {
        boolean comesBack = cause == Cause.HUNG || cause.isSplit();
        return from <= at && (comesBack ? to >= since : from >= home - SLACK);
    }
}
