package com.yourcaryourway.switchboard.faults.node;

import java.util.Map;

/**
 * What the nodes of a cluster are to be like. Any thread.
 *
 * @param environment that of each node
 * @param networks whether each node has a network of its own
 * @param skewSeconds how far the clocks of the first two nodes are apart: one is ahead, one behind
 */
public record Terms(int nodes, Map<String, String> environment, boolean networks, int skewSeconds) {
    public Terms {
        environment = Map.copyOf(environment);
    }

    /** By how much the clock of this node is wrong. */
    int skewOf(int node) {
        return node > 1 ? 0 : node == 0 ? skewSeconds - skewSeconds / 2 : -skewSeconds / 2;
    }
}
