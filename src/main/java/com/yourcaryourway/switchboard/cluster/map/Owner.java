package com.yourcaryourway.switchboard.cluster.map;

import com.hazelcast.config.Config;
import com.hazelcast.core.HazelcastInstance;
import com.yourcaryourway.switchboard.cluster.node.ClusterNode;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.room.RoomRules;
import java.time.Instant;

/**
 * What a partition's owner adds to a command: the time, its operator's rules, and who is there. The time is the cluster's, in
 * milliseconds: that of its oldest member, which the others follow and keep when it is gone, so that what one owner dates
 * another may compare, however far apart their machines' clocks are. Any thread.
 */
public final class Owner {
    private static final String RULES = "switchboard.rules";

    private final HazelcastInstance hazelcast;
    private final RoomRules rules;

    private Owner(HazelcastInstance hazelcast, RoomRules rules) {
        this.hazelcast = hazelcast;
        this.rules = rules;
    }

    /**
     * Makes these the rules of all processors that run on the member that is started with this configuration. Before its
     * start: a member that joins gets partitions, and processors for them, at once.
     */
    public static void install(Config config, RoomRules rules) {
        config.getUserContext().put(RULES, rules);
    }

    public static Owner of(HazelcastInstance hazelcast) {
        Object rules = hazelcast.getUserContext().get(RULES);
        if (rules == null) {
            throw new IllegalStateException("this member was not installed as an owner");
        }
        return new Owner(hazelcast, (RoomRules) rules);
    }

    public RoomRules rules() {
        return rules;
    }

    /** Whether the node is a member of the cluster that the owner is in. */
    public boolean sees(NodeId node) {
        return hazelcast.getCluster().getMembers().stream().anyMatch(member -> node.equals(ClusterNode.nodeOf(member)));
    }

    public Instant now() {
        return Instant.ofEpochMilli(hazelcast.getCluster().getClusterTime());
    }
}
