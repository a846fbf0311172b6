package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.cluster.format.ClusterFormat;
import com.yourcaryourway.switchboard.protocol.NodeId;
import java.util.function.LongSupplier;

/** What all links of a node share. {@code incarnations} rise; {@code nanos} is a monotonic clock. */
record Wiring(
        NodeId own,
        Post post,
        NodeMessageFormat format,
        ClusterFormat written,
        LinkLimits limits,
        LinkMeters meters,
        LongSupplier incarnations,
        LongSupplier nanos,
        LinkListener listener,
        NodeMessage.Handler<NodeId> handler) {}
