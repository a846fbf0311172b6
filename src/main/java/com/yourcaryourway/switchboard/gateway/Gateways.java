package com.yourcaryourway.switchboard.gateway;

import java.time.Duration;
import java.util.List;

/** The gateways of a node, one for each event loop, as one. Any thread. */
public final class Gateways {
    private final List<Gateway> gateways;

    /** @param gateways started ones, at least one */
    public Gateways(List<Gateway> gateways) {
        this.gateways = List.copyOf(gateways);
    }

    /** The port that all of them share. */
    public int port() {
        return gateways.get(0).port();
    }

    /** Open connections, with or without a session. */
    public int connections() {
        return gateways.stream().mapToInt(Gateway::connections).sum();
    }

    /**
     * Sends so many clients away, of each gateway a share that fits its connections.
     *
     * @param spread each client is told to wait for a time below this, drawn by lot
     */
    public void sendAway(int atMost, Duration spread) {
        long clients = connections();
        long left = Math.min(atMost, clients);
        for (Gateway gateway : gateways) {
            long here = Math.min(gateway.connections(), clients);
            if (here > 0) {
                long share = (left * here + clients - 1) / clients;
                left -= share;
                clients -= here;
                gateway.sendAway((int) share, spread);
            }
        }
    }
}
