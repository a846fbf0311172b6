package com.yourcaryourway.switchboard.load;

import com.yourcaryourway.switchboard.load.client.NodeAddress;
import com.yourcaryourway.switchboard.protocol.Bounds;
import java.net.URI;
import java.util.List;

/**
 * What a run is to do. Any thread.
 *
 * @param rate frames a second from each member
 * @param size characters of a chat message
 * @param ids whether signals ask for replies; chat messages always do
 * @param metrics where the nodes tell their metrics
 */
record LoadPlan(
        List<NodeAddress> nodes,
        List<URI> metrics,
        int rooms,
        double rate,
        Traffic traffic,
        int size,
        boolean ids,
        int warmupSeconds,
        int seconds,
        int drainSeconds,
        int loops) {
    private static final int SHORTEST_TEXT = 20;
    private static final double LOWEST_RATE = 0.01;
    private static final double HIGHEST_RATE = 10_000;

    /** Throws {@link IllegalArgumentException} with a message for the person who typed it. */
    LoadPlan {
        nodes = List.copyOf(nodes);
        metrics = List.copyOf(metrics);
        check(!nodes.isEmpty(), "--url is needed at least once");
        check(rooms >= 1, "--rooms must be at least 1");
        check(
                rate >= LOWEST_RATE && rate <= HIGHEST_RATE,
                "--rate must be from " + LOWEST_RATE + " to " + HIGHEST_RATE);
        check(
                size >= SHORTEST_TEXT && size <= Bounds.TEXT,
                "--size must be from " + SHORTEST_TEXT + " to " + Bounds.TEXT);
        check(seconds >= 1, "--seconds must be at least 1");
        check(warmupSeconds >= 0 && drainSeconds >= 1, "--warmup must be at least 0 and --drain at least 1");
        check(loops >= 1, "--loops must be at least 1");
    }

    static void check(boolean valid, String problem) {
        if (!valid) {
            throw new IllegalArgumentException(problem);
        }
    }

    long intervalNanos() {
        return Math.round(1e9 / rate);
    }

    /** The node of a room's customer. */
    NodeAddress customerNode(int room) {
        return nodes.get(room % nodes.size());
    }

    /** The node of a room's agent: another one than the customer's, if there are two. */
    NodeAddress agentNode(int room) {
        int others = Math.max(1, nodes.size() - 1);
        int step = 1 + room / nodes.size() % others;
        return nodes.get((room + step) % nodes.size());
    }
}
