package com.yourcaryourway.switchboard.load.client;

import java.util.List;

/** Which node a client dials next: one after the other, as a balancer without stickiness would. One event loop. */
final class Dialling {
    private final List<NodeAddress> nodes;
    private int next;

    /** @param first the index of the node that is dialled first */
    Dialling(List<NodeAddress> nodes, int first) {
        this.nodes = List.copyOf(nodes);
        this.next = first;
    }

    int next() {
        int index = Math.floorMod(next, nodes.size());
        next = index + 1;
        return index;
    }

    NodeAddress address(int index) {
        return nodes.get(index);
    }

    /** The next is this one. */
    void prefer(int index) {
        next = index;
    }
}
