package com.yourcaryourway.switchboard.faults.node;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a node lives, and what differs there from other places. Any thread.
 *
 * @param cluster where other nodes find it
 * @param clients where clients find it
 * @param within what its command begins with
 * @param environment added to what all nodes have
 */
record Site(String cluster, String clients, List<String> within, Map<String, String> environment) {
    private static final String LOOPBACK = "127.0.0.1";

    static final Site HERE = new Site(LOOPBACK, LOOPBACK, List.of(), Map.of());

    Site {
        within = List.copyOf(within);
        environment = Map.copyOf(environment);
    }

    /** In a network of its own. */
    static Site in(Network network, int node) {
        return new Site(
                network.clusterAddress(node),
                network.clientAddress(node),
                network.inside(node),
                network.environment(node));
    }

    Site with(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new Site(cluster, clients, within, all);
    }
}
