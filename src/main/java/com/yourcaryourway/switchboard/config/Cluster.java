package com.yourcaryourway.switchboard.config;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How nodes find each other, and when they give each other up.
 *
 * @param name only nodes with the same name form a cluster; it is no secret
 * @param host the address that the other nodes reach this one at; both its ports listen there
 * @param port of the Hazelcast member; 0 takes a free one, which others cannot name
 * @param busPort of the event bus; 0 takes a free one
 * @param members {@code host:port} of members to ask, for the join {@code tcp-ip}; none means a node on its own
 * @param join {@code tcp-ip}, {@code kubernetes} or {@code multicast}
 * @param kubernetesService the DNS name of the headless service, for the join {@code kubernetes}
 * @param heartbeat between members
 * @param silence after which a member counts as gone
 * @param backups copies of each room and session beside the first
 * @param mergeFirst before the first look for the other half of a cluster that was split
 * @param mergeNext between the looks after that
 * @param raiseFormat how long all nodes must have spoken a newer format before it is written
 * @param minimumNodes below which this node is not ready, and in the end sends its clients away; 0 asks for none
 * @param linkHeartbeat between the links of two nodes
 * @param linkBytes in flight to a peer, above which ephemeral frames are dropped and then the peer counts as down
 */
public record Cluster(
        String name,
        String host,
        int port,
        int busPort,
        List<String> members,
        String join,
        String kubernetesService,
        Duration heartbeat,
        Duration silence,
        int backups,
        Duration mergeFirst,
        Duration mergeNext,
        Duration raiseFormat,
        int minimumNodes,
        Duration linkHeartbeat,
        int linkBytes) {
    public static final String TCP_IP = "tcp-ip";
    public static final String KUBERNETES = "kubernetes";
    public static final String MULTICAST = "multicast";

    private static final List<String> JOINS = List.of(TCP_IP, KUBERNETES, MULTICAST);
    private static final Pattern MEMBER = Pattern.compile("([\\w.-]+|\\[[0-9a-fA-F:.%]+]):(\\d{1,5})");

    public Cluster {
        members = List.copyOf(members);
        var checks = new Checks()
                .notBlank("name", name)
                .notBlank("host", host)
                .port("port", port)
                .port("busPort", busPort)
                .that("join", JOINS.contains(join), "must be tcp-ip, kubernetes or multicast, is " + join)
                .that(
                        "members",
                        members.isEmpty() || !JOINS.contains(join) || join.equals(TCP_IP),
                        "must be empty unless cluster.join is tcp-ip")
                .that(
                        "kubernetesService",
                        !join.equals(KUBERNETES) || !kubernetesService.isBlank(),
                        "must name the headless service when cluster.join is kubernetes")
                .range("heartbeat", heartbeat, Duration.ofSeconds(1), Duration.ofSeconds(20))
                .range("silence", silence, Duration.ofSeconds(3), Duration.ofSeconds(60))
                .that(
                        "silence",
                        silence.compareTo(heartbeat.multipliedBy(2)) > 0,
                        "must be more than twice cluster.heartbeat, is " + Durations.format(silence))
                .range("backups", backups, 1, 6)
                .range("mergeFirst", mergeFirst, Duration.ofSeconds(1), Duration.ofHours(1))
                .range("mergeNext", mergeNext, Duration.ofSeconds(1), Duration.ofHours(1))
                .range("raiseFormat", raiseFormat, Duration.ZERO, Duration.ofHours(24))
                .range("minimumNodes", minimumNodes, 0, 100)
                .range("linkHeartbeat", linkHeartbeat, Duration.ofMillis(50), Duration.ofSeconds(10))
                .range("linkBytes", linkBytes, 65_536, 1 << 30);
        // Hazelcast counts both in whole seconds: a fraction would be cut off in silence.
        wholeSeconds(checks, "heartbeat", heartbeat);
        wholeSeconds(checks, "silence", silence);
        wholeSeconds(checks, "mergeFirst", mergeFirst);
        wholeSeconds(checks, "mergeNext", mergeNext);
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            checks.that("members[" + i + "]", isMember(member), "must be host:port, is " + member);
        }
        checks.done();
    }

    private static void wholeSeconds(Checks checks, String path, Duration value) {
        checks.that(path, value.toMillisPart() == 0, "must be whole seconds, is " + Durations.format(value));
    }

    private static boolean isMember(String text) {
        var form = MEMBER.matcher(text);
        if (!form.matches()) {
            return false;
        }
        int port = Integer.parseInt(form.group(2));
        return port >= 1 && port <= 65_535;
    }
}
