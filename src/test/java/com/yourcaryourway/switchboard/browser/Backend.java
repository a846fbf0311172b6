package com.yourcaryourway.switchboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.FreePort;
import com.yourcaryourway.switchboard.fixture.JarProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A node behind the balancer: where it listens stays, its process may be another one. Belongs to the test's thread. */
final class Backend implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("switchboard node (\\S+) listening on .*");
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(30);

    private static final Map<String, String> ENVIRONMENT = Map.of(
            // Of three nodes that are all ready with this, none stands alone; and two serve on without the third.
            "SWITCHBOARD_CLUSTER_MINIMUM_NODES",
            "2",
            // The development balancer looks that often.
            "SWITCHBOARD_SHUTDOWN_BALANCER",
            "1s",
            // Looking at a ringing call closely takes longer than a person would let it ring.
            "SWITCHBOARD_ROOMS_RING",
            "5m",
            // Browsers have the others.
            "JDK_JAVA_OPTIONS",
            "-XX:ActiveProcessorCount=1");

    private final Path folder;
    private final int port = FreePort.next();
    private final int adminPort = FreePort.next();
    private final int clusterPort;
    private final String members;
    private final Map<String, String> environment;
    private final List<String> earlier = new ArrayList<>();
    private JarProcess process;

    /** Starts it. */
    Backend(Path folder, int clusterPort, String members) throws IOException {
        this(folder, clusterPort, members, Map.of());
    }

    /** @param particular what is configured in another way than usual */
    Backend(Path folder, int clusterPort, String members, Map<String, String> particular) throws IOException {
        this.folder = folder;
        this.clusterPort = clusterPort;
        this.members = members;
        environment = new HashMap<>(ENVIRONMENT);
        environment.putAll(particular);
        process = run();
    }

    int port() {
        return port;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** What it calls itself in {@code ready.node}. */
    String id() throws Exception {
        Matcher line = LISTENING.matcher(
                process.awaitLine(each -> LISTENING.matcher(each).matches(), START));
        assertThat(line.matches()).isTrue();
        return line.group(1);
    }

    void awaitReady() throws Exception {
        id();
        Answers.await(URI.create("http://127.0.0.1:" + adminPort + "/health/ready"), START);
    }

    /** Ends it without a word (SIGKILL). */
    void kill() throws InterruptedException {
        process.close();
        process.awaitExit(STOP);
    }

    /** Ends it as a service manager does, and waits until it has sent its clients away and left. */
    void stop() throws InterruptedException {
        process.sendSigterm();
        assertThat(process.awaitExit(STOP)).as("exit code, after %s", log()).isZero();
    }

    /** Starts it again where it was, if it is gone, and waits until it serves. */
    void restart() throws Exception {
        if (!process.isAlive()) {
            earlier.addAll(process.err());
            process = run();
        }
        awaitReady();
    }

    /** What its processes have logged. */
    List<String> log() {
        return Stream.concat(earlier.stream(), process.err().stream()).toList();
    }

    @Override
    public void close() {
        process.close();
    }

    private JarProcess run() throws IOException {
        return JarProcess.startNicely(
                folder,
                environment,
                "serve",
                "--port",
                Integer.toString(port),
                "--admin-port",
                Integer.toString(adminPort),
                "--cluster-port",
                Integer.toString(clusterPort),
                "--cluster-members",
                members);
    }
}
