package com.yourcaryourway.switchboard.browser;

import com.yourcaryourway.switchboard.fixture.FreePort;
import com.yourcaryourway.switchboard.fixture.JarProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Three nodes and a balancer before them, as processes on loopback. They serve all tests of a run, one test at a time. */
final class Servers implements AutoCloseable {
    private static final int NODES = 3;
    private static final Duration START = Duration.ofMinutes(2);

    private final Path folder;
    private final List<Backend> nodes = new ArrayList<>();
    private final List<String> balance = new ArrayList<>(List.of("balance", "--port"));
    private final int port = FreePort.next();
    private JarProcess balancer;

    private Servers(Path folder) throws IOException {
        this.folder = folder;
        balance.add(Integer.toString(port));
        List<Integer> clusterPorts =
                Stream.generate(FreePort::next).limit(NODES).toList();
        String members =
                clusterPorts.stream().map(member -> "127.0.0.1:" + member).collect(Collectors.joining(","));
        for (int clusterPort : clusterPorts) {
            var node = new Backend(folder, clusterPort, members);
            nodes.add(node);
            balance.addAll(List.of("--backend", node.address()));
        }
        balancer = runBalancer();
    }

    /** Starts them and waits until they serve. */
    static Servers start() throws Exception {
        var servers = new Servers(Files.createTempDirectory("switchboard"));
        try {
            servers.awaitAll();
            return servers;
        } catch (Exception | AssertionError failed) {
            servers.nodes.forEach(node -> failed.addSuppressed(new AssertionError("a node said " + node.log())));
            servers.close();
            throw failed;
        }
    }

    /** Where the pages are; localhost counts as secure, so that they may use camera and microphone. */
    String url() {
        return "http://localhost:" + port + "/";
    }

    List<Backend> nodes() {
        return List.copyOf(nodes);
    }

    /** The node that calls itself so. */
    Backend node(String id) throws Exception {
        for (Backend node : nodes) {
            if (node.id().equals(id)) {
                return node;
            }
        }
        throw new AssertionError("no node is " + id);
    }

    /** Starts again what a test has ended, and waits until all serve. */
    void restartAll() throws Exception {
        for (Backend node : nodes) {
            node.restart();
        }
        awaitAll();
    }

    /** Ends the balancer at once, and with it every connection that goes through it. */
    void killBalancer() throws InterruptedException {
        balancer.close();
        balancer.awaitExit(Duration.ofSeconds(20));
    }

    /** Starts it again where it was. */
    void restartBalancer() throws IOException {
        balancer = runBalancer();
    }

    /** Writes what each node has logged. */
    void record(Path target, String name) throws IOException {
        Files.createDirectories(target);
        for (int i = 0; i < NODES; i++) {
            Files.write(
                    target.resolve(name + "-node-" + (i + 1) + ".txt"),
                    nodes.get(i).log());
        }
    }

    @Override
    public void close() {
        balancer.close();
        nodes.forEach(Backend::close);
    }

    private void awaitAll() throws Exception {
        for (Backend node : nodes) {
            node.awaitReady();
        }
        Answers.await(URI.create(url()), START);
    }

    private JarProcess runBalancer() throws IOException {
        return JarProcess.start(folder, Map.of(), balance.toArray(String[]::new));
    }
}
