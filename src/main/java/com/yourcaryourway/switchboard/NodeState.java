package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.cluster.link.Links;
import com.yourcaryourway.switchboard.cluster.node.ClusterNode;
import com.yourcaryourway.switchboard.web.Readiness;
import java.util.function.BooleanSupplier;

/** Whether this node may be sent clients. Any thread; volatile reads only. */
final class NodeState implements Readiness {
    private final ClusterNode node;
    private final Links links;
    private final int minimumNodes;
    private final BooleanSupplier awake;
    private volatile boolean draining;

    /**
     * @param minimumNodes fewer members than this count as not joined
     * @param awake false while the node is fenced
     */
    NodeState(ClusterNode node, Links links, int minimumNodes, BooleanSupplier awake) {
        this.node = node;
        this.links = links;
        this.minimumNodes = minimumNodes;
        this.awake = awake;
    }

    @Override
    public boolean joined() {
        return node.live().contains(node.id()) && node.live().size() >= minimumNodes;
    }

    @Override
    public boolean peersAcknowledged() {
        return links.acked();
    }

    @Override
    public boolean draining() {
        return draining;
    }

    @Override
    public boolean fenced() {
        return !awake.getAsBoolean();
    }

    void drain() {
        draining = true;
    }
}
