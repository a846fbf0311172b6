package com.yourcaryourway.switchboard.faults;

import com.yourcaryourway.switchboard.faults.schedule.FaultKind;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a run is to do. Any thread.
 *
 * @param rate frames a second from each member
 * @param seconds how long faults are injected, unless rounds says otherwise
 * @param rest the most seconds to wait at the end for what has not come yet
 * @param rounds how often each kind has its turn; 0 for as often as the time allows
 * @param quiet the least seconds between two faults
 * @param silence the seconds after which nodes remove a silent one
 * @param grace the seconds for which a session lives without a connection
 * @param skew by how many seconds the first two nodes' clocks differ
 */
record FaultsPlan(
        int nodes,
        int rooms,
        double rate,
        int seconds,
        int rest,
        long seed,
        List<FaultKind> kinds,
        int rounds,
        int quiet,
        int silence,
        int grace,
        int skew) {
    private static final int MOST_NODES = 9;
    private static final int LEAST_SILENCE = 4;
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
        check(rest >= 1, "--rest must be at least 1");
        check(rounds >= 0 && rounds <= 1_000, "--rounds must be from 0 to 1000");
        check(quiet >= 1 && quiet <= 600, "--quiet must be from 1 to 600");
        check(silence >= LEAST_SILENCE && silence <= 60, "--silence must be from " + LEAST_SILENCE + " to 60");
        check(grace > silence && grace <= 300, "--grace must be more than --silence, and at most 300");
        check(skew >= 0 && skew <= 600, "--clock-skew must be from 0 to 600");
        check(!kinds.isEmpty(), "--faults must name at least one");
        for (FaultKind kind : kinds) {
            check(kind.nodes() <= nodes, kind.label() + " needs --nodes " + kind.nodes());
        }
    }

    /** Whether another fault follows so many, after so many milliseconds. */
    boolean goesOn(int faults, long millis) {
        return rounds > 0 ? faults < rounds * kinds.size() : millis < TimeUnit.SECONDS.toMillis(seconds);
    }

    private static void check(boolean valid, String problem) {
        if (!valid) {
            throw new IllegalArgumentException(problem);
        }
    }
}
