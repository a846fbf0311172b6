package com.yourcaryourway.switchboard.cluster.node;

import com.hazelcast.config.AdvancedNetworkConfig;
import com.hazelcast.config.Config;
import com.hazelcast.config.InMemoryFormat;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MultiMapConfig;
import com.hazelcast.config.ServerSocketEndpointConfig;
import com.hazelcast.spi.properties.ClusterProperty;
import com.hazelcast.spi.properties.HazelcastProperty;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/** Hazelcast's configuration, made from ours; no XML, no system properties. Pure, any thread. */
public final class HazelcastSettings {
    /** Rooms by id, as objects: every command runs on one. */
    public static final String ROOMS = "rooms";

    /** Sessions by id, as bytes. */
    public static final String SESSIONS = "sessions";

    /** Names in use (open mode), as bytes. */
    public static final String NAMES = "names";

    /** The most copies Hazelcast can keep: Vert.x's tiny maps survive whatever leaves one node standing. */
    private static final int EVERYWHERE = 6;

    private static final Duration BACKUP = Duration.ofMillis(1_500);
    private static final Duration CALL = Duration.ofSeconds(10);
    private static final Duration GRACEFUL = Duration.ofSeconds(15);
    private static final int CONNECT_SECONDS = 2;

    private HazelcastSettings() {}

    /** A new configuration, which the caller may add its serializers to. IllegalArgumentException: unknown host. */
    public static Config config(ClusterSettings settings) {
        Config config = new Config();
        config.setClusterName(settings.name());
        // The thread that starts a node may have a class loader that does not see the fat jar.
        config.setClassLoader(HazelcastSettings.class.getClassLoader());
        network(config.getAdvancedNetworkConfig(), settings);
        properties(config, settings);
        maps(config, settings);
        config.getSerializationConfig().setJavaSerializationFilterConfig(JavaClasses.filter());
        // Collected every 5 s for a management centre that does not exist here.
        config.getMetricsConfig().setEnabled(false);
        return config;
    }

    /**
     * A port for members only. The one for all protocols, which is the default, has an encoder that does not wait for the
     * other side: a connection to a node that hangs keeps its I/O thread turning round, and whatever else that thread
     * should send, heartbeats among it, waits as long.
     */
    private static void network(AdvancedNetworkConfig network, ClusterSettings settings) {
        var members = new ServerSocketEndpointConfig().setPort(settings.port()).setPortAutoIncrement(false);
        members.getInterfaces().setEnabled(true).addInterface(address(settings.host()));
        network.setEnabled(true).setMemberEndpointConfig(members);
        var join = network.getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(settings.join() == Join.MULTICAST);
        join.getTcpIpConfig()
                .setEnabled(settings.join() == Join.TCP_IP)
                .setConnectionTimeoutSeconds(CONNECT_SECONDS)
                .setMembers(settings.members());
        if (settings.join() == Join.KUBERNETES) {
            join.getKubernetesConfig().setEnabled(true).setProperty("service-dns", settings.kubernetesService());
        }
    }

    private static void properties(Config config, ClusterSettings settings) {
        set(config, ClusterProperty.LOGGING_TYPE, "slf4j");
        set(config, ClusterProperty.PHONE_HOME_ENABLED, false);
        set(config, ClusterProperty.SHUTDOWNHOOK_ENABLED, false);
        set(config, ClusterProperty.SOCKET_BIND_ANY, false);
        set(config, ClusterProperty.HEARTBEAT_INTERVAL_SECONDS, seconds(settings.heartbeat()));
        set(config, ClusterProperty.MAX_NO_HEARTBEAT_SECONDS, seconds(settings.silence()));
        set(config, ClusterProperty.PARTIAL_MEMBER_DISCONNECTION_RESOLUTION_HEARTBEAT_COUNT, 5);
        set(config, ClusterProperty.MERGE_FIRST_RUN_DELAY_SECONDS, seconds(settings.mergeFirst()));
        set(config, ClusterProperty.MERGE_NEXT_RUN_DELAY_SECONDS, seconds(settings.mergeNext()));
        set(config, ClusterProperty.WAIT_SECONDS_BEFORE_JOIN, seconds(settings.joinWait()));
        set(config, ClusterProperty.OPERATION_CALL_TIMEOUT_MILLIS, CALL.toMillis());
        // A write whose copies did not answer in time fails, so that nobody is told that it is safe.
        set(config, ClusterProperty.OPERATION_BACKUP_TIMEOUT_MILLIS, BACKUP.toMillis());
        set(config, ClusterProperty.FAIL_ON_INDETERMINATE_OPERATION_STATE, true);
        set(config, ClusterProperty.GRACEFUL_SHUTDOWN_MAX_WAIT, seconds(GRACEFUL));
    }

    private static void maps(Config config, ClusterSettings settings) {
        config.addMapConfig(
                new MapConfig(ROOMS).setBackupCount(settings.backups()).setInMemoryFormat(InMemoryFormat.OBJECT));
        for (String name : new String[] {SESSIONS, NAMES}) {
            config.addMapConfig(
                    new MapConfig(name).setBackupCount(settings.backups()).setInMemoryFormat(InMemoryFormat.BINARY));
        }
        config.addMapConfig(new MapConfig("__vertx.nodeInfo").setBackupCount(EVERYWHERE));
        config.addMultiMapConfig(new MultiMapConfig("__vertx.subs")
                .setBackupCount(EVERYWHERE)
                .setValueCollectionType(MultiMapConfig.ValueCollectionType.SET));
    }

    private static void set(Config config, HazelcastProperty property, Object value) {
        config.setProperty(property.getName(), value.toString());
    }

    private static long seconds(Duration duration) {
        return duration.toSeconds();
    }

    private static String address(String host) {
        try {
            // Hazelcast matches interfaces by number, not by name.
            return InetAddress.getByName(host).getHostAddress();
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("cluster host " + host + " is unknown", unknown);
        }
    }
}
