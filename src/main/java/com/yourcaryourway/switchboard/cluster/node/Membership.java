package com.yourcaryourway.switchboard.cluster.node;

import com.yourcaryourway.switchboard.protocol.NodeId;

/** Follows the other members of the cluster, on the bus context; this node itself is never reported. */
public interface Membership {
    /** A node joined, or joined again: then {@link #removed} was called for it before. */
    void added(NodeId node);

    void removed(NodeId node);

    /** This node's side of a split was merged into the other; every other member had removed this node. */
    void merged();
}
