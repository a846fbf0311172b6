package com.yourcaryourway.switchboard.faults.node;

import com.yourcaryourway.switchboard.load.client.NodeAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Nodes of the running jar on this machine, with logs in a folder; all are killed when this is closed, and their
 * networks go, if they have their own. One thread.
 */
public final class LocalCluster implements AutoCloseable {
    private static final long LOOK_MILLIS = 200;

    private final List<Node> nodes = new ArrayList<>();
    private final @Nullable Network network;
    private final Thread atExit = new Thread(this::killAll, "kill nodes");

    /**
     * Starts nothing yet. Fails with {@link NotStarted} when something that the terms need is missing.
     *
     * @param folder where the logs go
     */
    public LocalCluster(Terms terms, Path folder) throws NotStarted, InterruptedException {
        Jar jar = Jar.running();
        network = terms.networks() ? new Network(terms.nodes()) : null;
        try {
            var free = new FreePorts();
            var ports = new ArrayList<Ports>();
            var sites = new ArrayList<Site>();
            for (int i = 0; i < terms.nodes(); i++) {
                ports.add(Ports.take(free));
                Site place = network == null ? Site.HERE : Site.in(network, i);
                sites.add(place.with(WrongClock.by(terms.skewOf(i))));
            }
            String members = IntStream.range(0, terms.nodes())
                    .mapToObj(i -> sites.get(i).cluster() + ":" + ports.get(i).cluster())
                    .collect(Collectors.joining(","));
            String cluster = "faults-" + UUID.randomUUID();
            for (int i = 0; i < terms.nodes(); i++) {
                nodes.add(node(i, jar, sites.get(i), ports.get(i), terms, folder, members, cluster));
            }
        } catch (NotStarted e) {
            closeNetwork();
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    private static Node node(
            int index, Jar jar, Site site, Ports own, Terms terms, Path folder, String members, String cluster) {
        String name = "node-" + (index + 1);
        var command = new ArrayList<>(site.within());
        command.addAll(jar.command());
        command.addAll(List.of(
                "serve",
                "--port=" + own.http(),
                "--admin-port=" + own.admin(),
                "--cluster-port=" + own.cluster(),
                "--cluster-members=" + members,
                "--cluster-name=" + cluster));
        var variables = new HashMap<>(terms.environment());
        variables.putAll(site.environment());
        variables.put("SWITCHBOARD_NODE", name);
        return new Node(name, site.clients(), own, folder.resolve(name + ".log"), command, variables);
    }

    /** Cuts a node off from the others, silently; its clients still reach it. */
    public void cutOff(int node) throws IOException, InterruptedException {
        networks().cut(node);
    }

    /** Undoes {@link #cutOff}. */
    public void heal(int node) throws IOException, InterruptedException {
        networks().heal(node);
    }

    private Network networks() {
        if (network == null) {
            throw new IllegalStateException("the nodes share one network");
        }
        return network;
    }

    private void closeNetwork() {
        if (network != null) {
            network.close();
        }
    }

    /** The heap that each node needs after a collection, in bytes; empty for one that cannot be asked. */
    public List<OptionalDouble> heaps() throws IOException, InterruptedException {
        var heaps = new ArrayList<OptionalDouble>();
        for (Node node : nodes) {
            heaps.add(node.heap());
        }
        return heaps;
    }

    /** Starts all and waits until each is ready and sees all. */
    public void start(Duration patience) throws NotStarted, InterruptedException {
        try {
            for (Node node : nodes) {
                node.start();
            }
        } catch (IOException e) {
            throw new NotStarted("a node could not be started", e);
        }
        if (!awaitWhole(patience)) {
            throw new NotStarted("not all nodes are ready after " + patience.toSeconds() + " s; see their logs", null);
        }
    }

    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    public List<NodeAddress> addresses() {
        return nodes.stream().map(Node::address).toList();
    }

    /** Waits until each node is ready and sees all; whether that came in time. */
    public boolean awaitWhole(Duration patience) throws InterruptedException {
        return await(patience, () -> {
            for (Node node : nodes) {
                if (!node.isReady(nodes.size())) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Waits until a metric is 0 on all nodes; whether that came in time. */
    public boolean awaitNone(String metric, Duration patience) throws InterruptedException {
        return await(patience, () -> sum(metric).orElse(1) == 0);
    }

    /** A metric's sum over all nodes; empty if one does not tell it. */
    public OptionalDouble sum(String metric) throws InterruptedException {
        double sum = 0;
        for (Node node : nodes) {
            OptionalDouble one = node.metric(metric);
            if (one.isEmpty()) {
                return one;
            }
            sum += one.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    private static boolean await(Duration patience, Condition condition) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return true;
    }

    private void killAll() {
        nodes.forEach(Node::destroy);
        for (Node node : nodes) {
            try {
                node.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        killAll();
        closeNetwork();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending already.
        }
    }
}
