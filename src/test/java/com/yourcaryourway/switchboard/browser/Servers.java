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
    private final List<String> balance = new ArrayList<>(List.of("balance", "--port"));
    private final int port = FreePort.next();
    private JarProcess balancer;

    Servers() throws Exception {
        folder = Files.createTempDirectory("switchboard");
        List<Integer> clusterPorts = ports();
        List<Integer> adminPorts = ports();
        balance.add(Integer.toString(port));
        String members =
                clusterPorts.stream().map(member -> "127.0.0.1:" + member).collect(Collectors.joining(","));
        for (int i = 0; i < NODES; i++) {
            int nodePort = FreePort.next();
            nodes.add(run(
                    Map.of("SWITCHBOARD_CLUSTER_MINIMUM_NODES", Integer.toString(NODES)),
                    "serve",
                    "--port",
                    Integer.toString(nodePort),
                    "--admin-port",
                    Integer.toString(adminPorts.get(i)),
                    "--cluster-port",
                    Integer.toString(clusterPorts.get(i)),
                    "--cluster-members",
                    members));
            balance.addAll(List.of("--backend", "127.0.0.1:" + nodePort));
        }
        balancer = run(Map.of(), balance.toArray(String[]::new));
        for (int adminPort : adminPorts) {
            Answers.await(URI.create("http://127.0.0.1:" + adminPort + "/health/ready"), START);
        }
        Answers.await(URI.create(url()), START);
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
