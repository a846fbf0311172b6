package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.cluster.link.LinkLimits;
import com.yourcaryourway.switchboard.cluster.node.ClusterSettings;
import com.yourcaryourway.switchboard.cluster.node.Join;
import com.yourcaryourway.switchboard.config.Cluster;
import com.yourcaryourway.switchboard.config.Config;
import com.yourcaryourway.switchboard.config.Ice;
import com.yourcaryourway.switchboard.config.Limits;
import com.yourcaryourway.switchboard.gateway.GatewaySettings;
import com.yourcaryourway.switchboard.protocol.IceServer;
import com.yourcaryourway.switchboard.protocol.IceTransportPolicy;
import com.yourcaryourway.switchboard.room.RoomRules;
import com.yourcaryourway.switchboard.session.Outbox;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** Says to each package in its own terms what the operator chose. Pure. */
final class Settings {
    private static final int BATCH_BYTES = 128 << 10;
    private static final int SILENT_HEARTBEATS = 5;

    private Settings() {}

    static ClusterSettings cluster(Config config) {
        Cluster cluster = config.cluster();
        return new ClusterSettings(
                cluster.name(),
                cluster.host(),
                cluster.port(),
                cluster.busPort(),
                join(cluster.join()),
                cluster.members(),
                cluster.kubernetesService(),
                cluster.heartbeat(),
                cluster.silence(),
                cluster.backups(),
                cluster.mergeFirst(),
                cluster.mergeNext(),
                cluster.members().size() > 1 || !cluster.join().equals(Cluster.TCP_IP)
                        ? Duration.ofSeconds(1)
                        : Duration.ZERO);
    }

    private static Join join(String name) {
        return switch (name) {
            case Cluster.KUBERNETES -> Join.KUBERNETES;
            case Cluster.MULTICAST -> Join.MULTICAST;
            default -> Join.TCP_IP;
        };
    }

    static LinkLimits links(Config config) {
        Duration heartbeat = config.cluster().linkHeartbeat();
        return new LinkLimits(
                config.cluster().linkBytes(), BATCH_BYTES, heartbeat, heartbeat.multipliedBy(SILENT_HEARTBEATS));
    }

    static RoomRules rooms(Config config) {
        return new RoomRules(
                config.rooms().ring(),
                config.rooms().customerGone(),
                config.rooms().keepClosed());
    }

    static GatewaySettings gateway(Config config) {
        Limits limits = config.limits();
        return new GatewaySettings(
                Set.copyOf(config.http().origins()),
                limits.frameBytes(),
                limits.textChars(),
                limits.framesPerSecond(),
                limits.burst(),
                limits.badFramesPerMinute(),
                new Outbox.Bounds(limits.outboxFrames(), limits.outboxBytes()),
                limits.hello(),
                config.sessions().heartbeat(),
                config.sessions().grace(),
                config.ice().servers().stream()
                        .map(server -> new IceServer(server.urls(), server.username(), server.credential()))
                        .collect(Collectors.toList()),
                config.ice().transportPolicy().equals(Ice.RELAY) ? IceTransportPolicy.RELAY : IceTransportPolicy.ALL);
    }
}
