package com.yourcaryourway.switchboard.cluster.node;

import io.vertx.core.eventbus.EventBusOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The event bus's connections between nodes, made from our configuration. Pure, any thread. */
final class EventBusSettings {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration PING = Duration.ofSeconds(3);

    /** A ping alone does not cut a hung peer off: that close waits for a flush that never comes. This one does. */
    private static final Duration IDLE = PING.multipliedBy(2).plusSeconds(4);

    private EventBusSettings() {}

    static EventBusOptions options(ClusterSettings settings) {
        EventBusOptions options = new EventBusOptions();
        options.setHost(settings.host()).setPort(settings.busPort());
        options.setClusterPingInterval(PING.toMillis()).setClusterPingReplyInterval(PING.toMillis());
        options.setConnectTimeout((int) CONNECT.toMillis());
        options.setIdleTimeoutUnit(TimeUnit.SECONDS).setReadIdleTimeout((int) IDLE.toSeconds());
        return options;
    }
}
