package com.yourcaryourway.switchboard.faults;

import com.yourcaryourway.switchboard.faults.schedule.FaultKind;
import java.util.List;

/**
 * What a run is to do. Any thread.
 *
 * @param rate frames a second from each member
 * @param seconds how long faults are injected
 * @param quiet the most seconds to wait at the end for what has not come yet
 */
record FaultsPlan(int nodes, int rooms, double rate, int seconds, int quiet, long seed, List<FaultKind> kinds) {
    private static final int MOST_NODES = 9;
    private static final double LOWEST_RATE = 0.01;
    private static final double HIGHEST_RATE = 50;

    /** Throws {@link IllegalArgumentException} with a message for the person who typed it. */
    FaultsPlan {
        kinds = List.copyOf(kinds);
        check(nodes >= 2 && nodes <= MOST_NODES, "--nodes must be from 2 to " + MOST_NODES);
        check(rooms >= 1, "--rooms must be at least 1");
        check(
                rate >= LOWEST_RATE && rate <= HIGHEST_RATE,
                "--rate must be from " + LOWEST_RATE + " to " + HIGHEST_RATE);
        check(seconds >= 1, "--seconds must be at least 1");
        check(quiet >= 1, "--quiet must be at least 1");
        check(!kinds.isEmpty(), "--faults must name at least one");
        for (FaultKind kind : kinds) {
            check(kind.nodes() <= nodes, kind.label() + " needs --nodes " + kind.nodes());
        }
    }

    private static void check(boolean valid, String problem) {
        if (!valid) {
            throw new IllegalArgumentException(problem);
        }
    }
}
