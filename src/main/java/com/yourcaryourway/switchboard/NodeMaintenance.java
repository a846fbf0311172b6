package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.cluster.node.ClusterNode;
import com.yourcaryourway.switchboard.web.Maintenance;
import io.vertx.core.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** This node, as a roll-out sees it. Any thread. */
final class NodeMaintenance implements Maintenance {
    private final ClusterNode node;
    private final NodeState state;
    private final Runnable exit;
    private final AtomicBoolean asked = new AtomicBoolean();

    /** @param exit ends the process in order; returns at once, called once */
    NodeMaintenance(ClusterNode node, NodeState state, Runnable exit) {
        this.node = node;
        this.state = state;
        this.exit = exit;
    }

    @Override
    public void drain() {
        state.drain();
        if (asked.compareAndSet(false, true)) {
            exit.run();
        }
    }

    @Override
    public Future<Boolean> clusterSafe() {
        return node.clusterSafe();
    }
}
