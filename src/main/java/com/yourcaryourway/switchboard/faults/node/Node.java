package com.yourcaryourway.switchboard.faults.node;

import com.yourcaryourway.switchboard.load.client.NodeAddress;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A node as a process of its own, which can be treated badly and started again at the same place. One thread. */
public final class Node {
    /** A full collection of the serial collector, which nodes here have, moves all that is kept there. */
    private static final String KEPT = "jvm_memory_used_bytes{area=\"heap\",id=\"Tenured Gen\"}";

    private static final int KILL_SECONDS = 10;

    private final String name;
    private final String host;
    private final Ports ports;
    private final Path log;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Probe probe;
    private @Nullable Process process;

    /** @param host where its clients and its metrics are */
    Node(String name, String host, Ports ports, Path log, List<String> command, Map<String, String> environment) {
        this.name = name;
        this.host = host;
        this.ports = ports;
        this.log = log;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.probe = new Probe(host, ports.admin());
    }

    public String name() {
        return name;
    }

    public NodeAddress address() {
        return NodeAddress.parse("ws://" + host + ":" + ports.http());
    }

    /** Starts its process, whose log is added to that of the ones before. */
    public void start() throws IOException {
        var builder = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(new File("/dev/null"));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("SWITCHBOARD_"));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** Ends it without a word (SIGKILL), and waits until it is gone. */
    public void kill() throws InterruptedException {
        destroy();
        if (process != null) {
            process.waitFor(KILL_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Ends it without a word, and does not wait. */
    void destroy() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** Stops its process where it is (SIGSTOP). */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it run again (SIGCONT). */
    public void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    /** Asks it to stop (SIGTERM). */
    public void terminate() {
        if (process != null) {
            process.toHandle().destroy();
        }
    }

    /** Its exit code, if it ends in time. */
    public OptionalInt awaitExit(int seconds) throws InterruptedException {
        return process != null && process.waitFor(seconds, TimeUnit.SECONDS)
                ? OptionalInt.of(process.exitValue())
                : OptionalInt.empty();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Whether it says that it is ready, with so many nodes in sight. */
    boolean isReady(int nodes) throws InterruptedException {
        return probe.isReady() && probe.metric("switchboard_cluster_size").orElse(0) == nodes;
    }

    /** What a full collection leaves of the heap, in bytes; empty if that cannot be had. */
    OptionalDouble heap() throws IOException, InterruptedException {
        if (process == null) {
            return OptionalDouble.empty();
        }
        return Heap.collect(process.pid()) ? probe.metric(KEPT) : OptionalDouble.empty();
    }

    /** The sum of a metric over its labels, as the node tells it. */
    OptionalDouble metric(String metric) throws InterruptedException {
        return probe.metric(metric);
    }

    private void signal(String signal) throws IOException, InterruptedException {
        if (process == null) {
            return;
        }
        // A shell has kill built in, so that no package is needed.
        var kill =
                new ProcessBuilder("sh", "-c", "kill -s \"$0\" \"$1\"", signal, Long.toString(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new IOException(name + " could not be sent SIG" + signal);
        }
    }
}
