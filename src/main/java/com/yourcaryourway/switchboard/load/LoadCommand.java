package com.yourcaryourway.switchboard.load;

import com.yourcaryourway.switchboard.load.client.NodeAddress;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code load} command. Exit codes are part of its interface; see the footer. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Drives a running service from outside and checks every frame.",
        exitCodeOnExecutionException = LoadCommand.NOT_RUN,
        footer = {
            "",
            "Latency counts from the time at which a frame was to be sent, whether or not it could be.",
            "Exit code 0: each frame arrived once and in order. 1: not so. 2: bad usage. 3: could not run."
        })
public final class LoadCommand implements Callable<Integer> {
    static final int FAULTY = 1;
    static final int NOT_RUN = 3;

    private static final int DEFAULT_SECONDS = 20;

    @Option(names = "--url", paramLabel = "URL", description = "ws://host:port of a node; give several.")
    private List<String> urls = new ArrayList<>();

    @Option(
            names = "--metrics",
            paramLabel = "URL",
            description = "Where a node tells its metrics; default: /metrics at each --url.")
    private List<URI> metrics = new ArrayList<>();

    @Option(names = "--rooms", paramLabel = "N", description = "Rooms, each with a customer and an agent.")
    private @Nullable Integer rooms;

    @Option(names = "--rate", paramLabel = "R", description = "Frames a second from each member.", defaultValue = "10")
    private double rate;

    @Option(names = "--seconds", paramLabel = "S", description = "How long to measure.")
    private int seconds = DEFAULT_SECONDS;

    @Option(names = "--warmup", paramLabel = "S", description = "The same load before.", defaultValue = "15")
    private int warmup;

    @Option(names = "--drain", paramLabel = "S", description = "How long to wait for the last.", defaultValue = "5")
    private int drain;

    @Option(names = "--chat", description = "Send chat messages.")
    private boolean chat;

    @Option(names = "--signal", description = "Send signals (the default).")
    private boolean signal;

    @Option(names = "--size", paramLabel = "N", description = "Characters of a message.", defaultValue = "200")
    private int size;

    @Option(names = "--ids", description = "Ask for a reply to each signal.")
    private boolean ids;

    @Option(names = "--idle", paramLabel = "N", description = "Open N sessions that say nothing, instead of rooms.")
    private @Nullable Integer idle;

    @Option(names = "--loops", paramLabel = "N", description = "Event loops of the tester.", defaultValue = "1")
    private int loops;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result here too.")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException, IOException {
        try {
            if (idle != null) {
                return idle(idlePlan(idle));
            }
            return load(loadPlan());
        } catch (SetupFailed e) {
            spec.commandLine().getErr().println("cannot begin: " + e.getMessage());
            return NOT_RUN;
        }
    }

    private int load(LoadPlan plan) throws InterruptedException, IOException {
        Report report = new LoadRun(plan, out()).run();
        print(ReportTable.of(report), ReportJson.of(report));
        return report.findings().isClean() ? 0 : FAULTY;
    }

    private int idle(IdlePlan plan) throws InterruptedException, IOException {
        IdleReport report = new IdleRun(plan, out()).run();
        print(report.table(), report.json());
        return report.isClean() ? 0 : FAULTY;
    }

    private LoadPlan loadPlan() {
        return checked(() -> {
            LoadPlan.check(!(chat && signal), "--chat and --signal exclude each other");
            LoadPlan.check(rooms != null, "--rooms or --idle is needed");
            var nodes = nodes();
            return new LoadPlan(
                    nodes,
                    metrics(nodes),
                    rooms == null ? 0 : rooms,
                    rate,
                    chat ? Traffic.CHAT : Traffic.SIGNAL,
                    size,
                    ids,
                    warmup,
                    seconds,
                    drain,
                    loops);
        });
    }

    private IdlePlan idlePlan(int sessions) {
        return checked(() -> {
            LoadPlan.check(rooms == null, "--idle and --rooms exclude each other");
            var nodes = nodes();
            return new IdlePlan(nodes, metrics(nodes), sessions, seconds, loops);
        });
    }

    private <T> T checked(Supplier<T> plan) {
        try {
            return plan.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private List<NodeAddress> nodes() {
        return urls.stream().map(NodeAddress::parse).toList();
    }

    private List<URI> metrics(List<NodeAddress> nodes) {
        return metrics.isEmpty()
                ? nodes.stream().map(NodeAddress::metrics).distinct().toList()
                : metrics;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void print(String table, JsonObject result) throws IOException {
        out().print(table);
        out().flush();
        if (json != null) {
            Files.writeString(json, result.encodePrettily() + System.lineSeparator());
        }
    }
}
