package com.yourcaryourway.switchboard.web;

/** What decides whether a balancer may send clients to this node. Any thread; each method is one volatile read. */
public interface Readiness {
    /** The node is a running member of its cluster. */
    boolean joined();

    /** Every peer that lived when this node joined has agreed to a link with it. */
    boolean peersAcknowledged();

    /** The node moves its clients away and takes no new ones. */
    boolean draining();

    /** The node slept too long and does not trust its view of the cluster. */
    boolean fenced();

    default boolean ready() {
        return joined() && peersAcknowledged() && !draining() && !fenced();
    }
}
