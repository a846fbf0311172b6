package com.yourcaryourway.switchboard.balance;

import io.vertx.core.net.SocketAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One node as the balancer sees it: not ready until a check says so, and again from the first sign of trouble. */
final class Backend {
    private static final Logger LOG = LoggerFactory.getLogger(Backend.class);

    private final BackendAddress address;
    private boolean ready;
    private String reason = "not checked yet";

    Backend(BackendAddress address) {
        this.address = address;
    }

    BackendAddress address() {
        return address;
    }

    SocketAddress socketAddress() {
        String host = address.host();
        return SocketAddress.inetSocketAddress(
                address.port(), host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
    }

    boolean ready() {
        return ready;
    }

    void up() {
        change(true, "ready");
    }

    /** Takes it out until a check finds it ready again. */
    void down(String because) {
        change(false, because);
    }

    private void change(boolean nowReady, String because) {
        if (ready != nowReady || !reason.equals(because)) {
            LOG.atInfo()
                    .addKeyValue("backend", address)
                    .addKeyValue("ready", nowReady)
                    .addKeyValue("reason", because)
                    .log("a backend changed");
        }
        ready = nowReady;
        reason = because;
    }

    String statusJson() {
        return "{\"address\":\"" + address + "\",\"ready\":" + ready + ",\"reason\":\"" + reason + "\"}";
    }
}
