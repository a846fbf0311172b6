package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.cluster.link.Links;
import com.yourcaryourway.switchboard.cluster.node.ClusterNode;
import com.yourcaryourway.switchboard.web.Readiness;

/** Whether this node may be sent clients. Any thread; volatile reads only. */
final class NodeState implements Readiness {
    private final ClusterNode node;
    private final Links links;
    private volatile boolean draining;

    NodeState(ClusterNode node, Links links) {
        this.node = node;
        this.links = links;
    }

    @Override
    public boolean joined() {
        return node.live().contains(node.id());
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
        return false;
    }

    void drain() {
        draining = true;
    }
}
