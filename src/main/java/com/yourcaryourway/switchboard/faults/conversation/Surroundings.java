package com.yourcaryourway.switchboard.faults.conversation;

import com.yourcaryourway.switchboard.faults.history.RunClock;
import com.yourcaryourway.switchboard.load.client.NodeAddress;
import com.yourcaryourway.switchboard.load.client.PersistentClient.Timers;
import io.vertx.core.http.WebSocketClient;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What all conversations of a run share. Belongs to their event loop.
 *
 * @param run makes names unique
 * @param names of the nodes, in the order of their addresses
 */
record Surroundings(
        WebSocketClient sockets,
        Timers timers,
        RandomGenerator lot,
        RunClock clock,
        Pulse pulse,
        String run,
        List<NodeAddress> nodes,
        List<String> names) {}
