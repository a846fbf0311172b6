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
    private final Quorum quorum;
    private volatile boolean acknowledged;
    private volatile boolean draining;

    /**
     * @param minimumNodes fewer members than this count as not joined
     * @param awake false while the node is fenced
     */
    NodeState(ClusterNode node, Links links, int minimumNodes, BooleanSupplier awake, Quorum quorum) {
        this.node = node;
        this.links = links;
        this.minimumNodes = minimumNodes;
        this.awake = awake;
        this.quorum = quorum;
    }

    @Override
    public boolean joined() {
        return node.live().contains(node.id()) && node.live().size() >= minimumNodes;
    }

    @Override
    public boolean peersAcknowledged() {
        // Once is enough: a peer that comes later, or hangs, must not take this node out of service. A sleep fences it.
        acknowledged = acknowledged || links.acked();
        return acknowledged;
    }

    @Override
    public boolean draining() {
        return draining;
    }

    @Override
    public boolean fenced() {
        return !awake.getAsBoolean();
    }

    /** Whether WebSockets are accepted. A node that has just lost sight of others still serves, ready or not. */
    boolean open() {
        return !draining() && !fenced() && !quorum.lost();
    }

    void drain() {
        draining = true;
    }
}
