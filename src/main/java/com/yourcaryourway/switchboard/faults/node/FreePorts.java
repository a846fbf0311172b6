package com.yourcaryourway.switchboard.faults.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of loopback on which nobody listens, each given out once. They lie below those that the system takes for
 * outgoing connections, so that a node finds its own free when it comes back. One thread.
 */
final class FreePorts {
    private static final int FIRST = 12_000;
    private static final int LAST = 19_999;

    private int next = ThreadLocalRandom.current().nextInt(FIRST, LAST);

    int next() throws NotStarted {
        for (int tried = FIRST; tried <= LAST; tried++) {
            int port = next;
            next = port == LAST ? FIRST : port + 1;
            if (isFree(port)) {
                return port;
            }
        }
        throw new NotStarted("no port is free", null);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
