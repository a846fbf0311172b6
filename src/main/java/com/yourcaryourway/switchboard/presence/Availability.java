package com.yourcaryourway.switchboard.presence;

import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many agents are available, per node. Each node announces its own; a node's agents go with it. Confined to the bus
 * context.
 */
public final class Availability {
    private final NodeId self;
    private final Set<SessionId> own = new HashSet<>();
    private final Map<NodeId, Integer> others = new HashMap<>();

    public Availability(NodeId self) {
        this.self = self;
    }

    /** Sets one of this node's agents; true if that changed the number. */
    public boolean set(SessionId agent, boolean available) {
        return available ? own.add(agent) : own.remove(agent);
    }

    /** What another node announced; true if that changed the number. */
    public boolean announced(NodeId node, int agents) {
        if (node.equals(self)) {
            return false;
        }
        Integer before = others.put(node, agents);
        return before == null ? agents != 0 : before != agents;
    }

    /** A node is gone, and its agents with it; true if that changed the number. */
    public boolean gone(NodeId node) {
        Integer before = others.remove(node);
        return before != null && before != 0;
    }

    public int own() {
        return own.size();
    }

    public int total() {
        return own.size() + others.values().stream().mapToInt(Integer::intValue).sum();
    }
}
