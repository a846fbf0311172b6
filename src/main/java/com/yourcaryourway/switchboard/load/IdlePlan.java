package com.yourcaryourway.switchboard.load;

import com.yourcaryourway.switchboard.load.client.NodeAddress;
import java.net.URI;
import java.util.List;

/** How many sessions to open, spread over the nodes, and how long to keep them. Any thread. */
record IdlePlan(List<NodeAddress> nodes, List<URI> metrics, int sessions, int seconds, int loops) {
    /** Throws {@link IllegalArgumentException} with a message for the person who typed it. */
    IdlePlan {
        nodes = List.copyOf(nodes);
        metrics = List.copyOf(metrics);
        LoadPlan.check(!nodes.isEmpty(), "--url is needed at least once");
        LoadPlan.check(sessions >= 1, "--idle must be at least 1");
        LoadPlan.check(seconds >= 1, "--seconds must be at least 1");
        LoadPlan.check(loops >= 1, "--loops must be at least 1");
    }
}
