package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.gateway.Gateways;
import com.yourcaryourway.switchboard.session.LocalSessions;
import java.time.Duration;

/** The clients of this node, as its drain sees them. */
record NodeClients(Gateways gateways, LocalSessions local) implements Drain.Clients {
    @Override
    public int connections() {
        return gateways.connections();
    }

    @Override
    public int sessions() {
        return local.size();
    }

    @Override
    public void sendAway(int atMost, Duration spread) {
        gateways.sendAway(atMost, spread);
    }
}
