package com.yourcaryourway.switchboard.web;

import io.vertx.core.Future;

/** What a roll-out asks of a node. Any thread. */
public interface Maintenance {
    /** Begins to drain, and ends the process after it. Does nothing when that has begun already. */
    void drain();

    /**
     * Whether each copy that the cluster is to have is there and nothing is moving, so that a node may be taken away.
     * Asks all nodes, so it is for gates, not for polling.
     */
    Future<Boolean> clusterSafe();
}
