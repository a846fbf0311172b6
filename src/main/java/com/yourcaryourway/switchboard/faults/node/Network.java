package com.yourcaryourway.switchboard.faults.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A network of its own for each node of a cluster (a Linux network namespace; needs root and iproute2), on two bridges:
 * one between the nodes, from which a node can be cut off while its processes run, and one between the nodes and this
 * process. Everything is taken away when it is closed, at the latest when this process ends. One thread.
 */
public final class Network implements AutoCloseable {
    private static final int HOST = 254;
    private static final int ATTEMPTS = 50;

    /** An interface's name has at most 15 characters. */
    private final String id = "sb" + UUID.randomUUID().toString().substring(0, 6);

    private final List<List<String>> undo = new ArrayList<>();
    private final Thread atExit = new Thread(this::takeDown, "take networks down");
    private final String subnet;

    /** Fails with {@link NotStarted} when something is missing, such as the right to do this. */
    public Network(int nodes) throws NotStarted, InterruptedException {
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            subnet = freeSubnet();
            bridge(Side.NODES);
            bridge(Side.CLIENTS);
            ip("addr", "add", address(Side.CLIENTS, HOST) + "/24", "dev", bridgeOf(Side.CLIENTS));
            for (int node = 0; node < nodes; node++) {
                add(List.of("netns", "del", namespace(node)), "netns", "add", namespace(node));
                ip("-n", namespace(node), "link", "set", "lo", "up");
                plug(node, Side.NODES);
                plug(node, Side.CLIENTS);
            }
        } catch (IOException e) {
            close();
            throw new NotStarted("networks for the nodes need root and iproute2: " + e.getMessage(), e);
        }
    }

    private enum Side {
        NODES('n', 0),
        CLIENTS('c', 1);

        private final char letter;
        private final int parity;

        Side(char letter, int parity) {
            this.letter = letter;
            this.parity = parity;
        }
    }

    /** What a command begins with that is to run where this node, counted from 0, lives. */
    public List<String> inside(int node) {
        return List.of("ip", "netns", "exec", namespace(node));
    }

    /** What makes a node listen where it lives. */
    public Map<String, String> environment(int node) {
        return Map.of(
                "SWITCHBOARD_HTTP_HOST", clientAddress(node),
                "SWITCHBOARD_ADMIN_HOST", clientAddress(node),
                "SWITCHBOARD_CLUSTER_HOST", clusterAddress(node));
    }

    /** Where the other nodes find it. */
    public String clusterAddress(int node) {
        return address(Side.NODES, node + 1);
    }

    /** Where clients find it. */
    public String clientAddress(int node) {
        return address(Side.CLIENTS, node + 1);
    }

    /** From now on no packet gets from or to the other nodes, and nobody is told. Clients still reach it. */
    public void cut(int node) throws IOException, InterruptedException {
        ip("link", "set", plugOf(node, Side.NODES), "nomaster");
    }

    /** Undoes {@link #cut}. */
    public void heal(int node) throws IOException, InterruptedException {
        ip("link", "set", plugOf(node, Side.NODES), "master", bridgeOf(Side.NODES));
    }

    /** Several runs may share a machine, and it has addresses of its own. */
    private static String freeSubnet() throws IOException, InterruptedException {
        String taken = ip("-o", "addr") + ip("route");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int second = ThreadLocalRandom.current().nextInt(64, 192);
            if (!taken.contains(" 10." + second + ".")) {
                return "10." + second + "." + ThreadLocalRandom.current().nextInt(127);
            }
        }
        throw new IOException("no private addresses are free");
    }

    private String address(Side side, int host) {
        int third = subnet.lastIndexOf('.') + 1;
        return subnet.substring(0, third) + (2 * Integer.parseInt(subnet.substring(third)) + side.parity) + "." + host;
    }

    private void bridge(Side side) throws IOException, InterruptedException {
        add(List.of("link", "del", bridgeOf(side)), "link", "add", bridgeOf(side), "type", "bridge");
        ip("link", "set", bridgeOf(side), "up");
    }

    private void plug(int node, Side side) throws IOException, InterruptedException {
        String outside = plugOf(node, side);
        String inside = side.letter + "0";
        List<String> unplug = List.of("link", "del", outside);
        add(unplug, "link", "add", outside, "type", "veth", "peer", "name", inside, "netns", namespace(node));
        ip("link", "set", outside, "master", bridgeOf(side), "up");
        ip("-n", namespace(node), "addr", "add", address(side, node + 1) + "/24", "dev", inside);
        ip("-n", namespace(node), "link", "set", inside, "up");
    }

    private String namespace(int node) {
        return id + node;
    }

    private String bridgeOf(Side side) {
        return id + side.letter;
    }

    private String plugOf(int node, Side side) {
        return id + side.letter + node;
    }

    private void add(List<String> undoing, String... command) throws IOException, InterruptedException {
        ip(command);
        synchronized (undo) {
            undo.add(0, undoing);
        }
    }

    private static String ip(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said.strip());
        }
        return said;
    }

    /** In the opposite order. What is gone already is no trouble. */
    private void takeDown() {
        synchronized (undo) {
            for (List<String> step : undo) {
                try {
                    ip(step.toArray(String[]::new));
                } catch (IOException gone) {
                    // A plug goes with its namespace.
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
            undo.clear();
        }
    }

    @Override
    public void close() {
        takeDown();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending already.
        }
    }
}
