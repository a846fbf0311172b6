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

/** Three nodes and a balancer before them, as processes on loopback. They serve all tests of a run, one test at a time. */
final class Servers implements AutoCloseable {
    private static final int NODES = 3;
    private static final Duration START = Duration.ofMinutes(2);

    private final Path folder;
    private final List<JarProcess> nodes = new ArrayList<>();
    private final List<URI> readiness = new ArrayList<>();
    private final List<String> balance = new ArrayList<>(List.of("balance", "--port"));
    private final int port = FreePort.next();
    private JarProcess balancer;

    private Servers(Path folder) throws IOException {
        this.folder = folder;
        List<Integer> clusterPorts = ports();
        balance.add(Integer.toString(port));
        String members =
                clusterPorts.stream().map(member -> "127.0.0.1:" + member).collect(Collectors.joining(","));
        for (int clusterPort : clusterPorts) {
            int nodePort = FreePort.next();
            int adminPort = FreePort.next();
            readiness.add(URI.create("http://127.0.0.1:" + adminPort + "/health/ready"));
            nodes.add(run(
                    // No node is ready before all are there.
                    Map.of(
                            "SWITCHBOARD_CLUSTER_MINIMUM_NODES",
                            Integer.toString(NODES),
                            // Looking at a ringing call closely takes longer than a person would let it ring.
                            "SWITCHBOARD_ROOMS_RING",
                            "5m"),
                    "serve",
                    "--port",
                    Integer.toString(nodePort),
                    "--admin-port",
                    Integer.toString(adminPort),
                    "--cluster-port",
                    Integer.toString(clusterPort),
                    "--cluster-members",
                    members));
            balance.addAll(List.of("--backend", "127.0.0.1:" + nodePort));
        }
        balancer = run(Map.of(), balance.toArray(String[]::new));
    }

    /** Starts them and waits until they serve. */
    static Servers start() throws Exception {
        var servers = new Servers(Files.createTempDirectory("switchboard"));
        try {
            for (JarProcess node : servers.nodes) {
                node.awaitLine(line -> line.contains(" listening on "), START);
            }
            servers.readiness.forEach(uri -> Answers.await(uri, START));
            Answers.await(URI.create(servers.url()), START);
            return servers;
        } catch (Exception | AssertionError failed) {
            servers.nodes.forEach(node -> failed.addSuppressed(new AssertionError("a node said " + node.err())));
            servers.close();
            throw failed;
        }
    }

    /** Where the pages are; localhost counts as secure, so that they may use camera and microphone. */
    String url() {
        return "http://localhost:" + port + "/";
    }

    /** Ends the balancer at once, and with it every connection that goes through it. */
    void killBalancer() throws InterruptedException {
        balancer.close();
        balancer.awaitExit(Duration.ofSeconds(20));
    }

    /** Starts it again where it was. */
    void restartBalancer() throws IOException {
        balancer = run(Map.of(), balance.toArray(String[]::new));
    }

    @Override
    public void close() {
        balancer.close();
        nodes.forEach(JarProcess::close);
    }

    private JarProcess run(Map<String, String> environment, String... arguments) throws IOException {
        return JarProcess.start(folder, environment, arguments);
    }

    private static List<Integer> ports() {
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            ports.add(FreePort.next());
        }
        return ports;
    }
}
