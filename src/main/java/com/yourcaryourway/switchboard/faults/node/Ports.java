package com.yourcaryourway.switchboard.faults.node;

/** The ports of a node, the same after each restart. Any thread. */
record Ports(int http, int admin, int cluster) {
    static Ports take(FreePorts free) throws NotStarted {
        return new Ports(free.next(), free.next(), free.next());
    }
}
