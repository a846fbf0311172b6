package com.yourcaryourway.switchboard.cluster.node;

import java.time.Duration;
import java.util.List;

/**
 * What a node must know to join its cluster.
 *
 * @param name of the cluster; nodes with another name are not seen
 * @param host the address that members reach this node at, and the only one it listens on
 * @param port of Hazelcast
 * @param busPort of the event bus; 0 takes any, peers learn it through the cluster
 * @param members "host:port" of the nodes to ask first; may contain this one
 * @param kubernetesService DNS name of the headless service; empty unless {@code join} is KUBERNETES
 * @param heartbeat how often members tell each other that they live; whole seconds
 * @param silence after which time without a heartbeat a member is removed; whole seconds
 * @param backups how many other nodes hold a copy of each entry, 0 to 6
 * @param mergeFirst how long after its start a node looks for another side of a split; whole seconds
 * @param mergeNext how often it looks again; whole seconds
 * @param joinWait how long a starting node waits for others that start too; whole seconds
 */
public record ClusterSettings(
        String name,
        String host,
        int port,
        int busPort,
        Join join,
        List<String> members,
        String kubernetesService,
        Duration heartbeat,
        Duration silence,
        int backups,
        Duration mergeFirst,
        Duration mergeNext,
        Duration joinWait) {
    public ClusterSettings {
        members = List.copyOf(members);
    }

    /** A node on loopback that waits for nobody, with every time as in production. */
    public static ClusterSettings loopback(String name, int port, List<String> members) {
        return new ClusterSettings(
                name,
                "127.0.0.1",
                port,
                0,
                Join.TCP_IP,
                members,
                "",
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                2,
                Duration.ofSeconds(15),
                Duration.ofSeconds(10),
                Duration.ZERO);
    }
}
