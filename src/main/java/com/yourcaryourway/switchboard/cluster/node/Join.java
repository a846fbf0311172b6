package com.yourcaryourway.switchboard.cluster.node;

/** How a node finds the others. */
public enum Join {
    /** A list of addresses. */
    TCP_IP,
    /** A headless service's DNS name. */
    KUBERNETES,
    /** For development only: whoever answers on the network. */
    MULTICAST
}
