package com.yourcaryourway.switchboard.faults.node;

import com.yourcaryourway.switchboard.load.client.NodeAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Nodes of the running jar on loopback, with logs in a folder; all are killed when this is closed. One thread. */
public final class LocalCluster implements AutoCloseable {
    private static final long LOOK_MILLIS = 200;

    private final List<Node> nodes = new ArrayList<>();
    private final Thread atExit = new Thread(this::killAll, "kill nodes");

    /**
     * Starts nothing yet.
     *
     * @param folder where the logs go
     * @param environment added to that of each node
     */
    public LocalCluster(int count, Path folder, Map<String, String> environment) throws NotStarted {
        Jar jar = Jar.running();
        var free = new FreePorts();
        var ports = new ArrayList<Ports>();
        for (int i = 0; i < count; i++) {
            ports.add(Ports.take(free));
        }
        String members =
                ports.stream().map(each -> "127.0.0.1:" + each.cluster()).collect(Collectors.joining(","));
        String cluster = "faults-" + UUID.randomUUID();
        for (int i = 0; i < count; i++) {
            Ports own = ports.get(i);
            String name = "node-" + (i + 1);
            var command = new ArrayList<>(jar.command());
            command.addAll(List.of(
                    "serve",
                    "--port=" + own.http(),
                    "--admin-port=" + own.admin(),
                    "--cluster-port=" + own.cluster(),
                    "--cluster-members=" + members,
                    "--cluster-name=" + cluster));
            var variables = new HashMap<>(environment);
            variables.put("SWITCHBOARD_NODE", name);
            nodes.add(new Node(name, own, folder.resolve(name + ".log"), command, variables));
        }
        Runtime.getRuntime().addShutdownHook(atExit);
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
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending already.
        }
    }
}
