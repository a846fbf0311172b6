package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.protocol.NodeId;

/**
 * Hears, on the bus context, what a link cannot repair. After {@link #up} and after {@link #gap} anything may have been
 * missed from that peer, so both ask for a reconcile of what is shared with it.
 */
public interface LinkListener {
    /** Both sides agreed on this link's identity; frames flow from now on. Called before the first of them. */
    void up(NodeId peer);

    /** The peer left, is silent, is too slow, or took this node for gone. Frames to it are dropped until it is up. */
    void down(NodeId peer);

    /** Frames from the peer were lost. Told once for each hole, before the first frame after it. */
    void gap(NodeId peer);
}
