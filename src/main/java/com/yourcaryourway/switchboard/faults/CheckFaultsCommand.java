package com.yourcaryourway.switchboard.faults;

import com.yourcaryourway.switchboard.faults.node.NotStarted;
import com.yourcaryourway.switchboard.faults.report.FaultsReport;
import com.yourcaryourway.switchboard.faults.report.ReportHtml;
import com.yourcaryourway.switchboard.faults.report.ReportJson;
import com.yourcaryourway.switchboard.faults.report.ReportTable;
import com.yourcaryourway.switchboard.faults.schedule.FaultKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code check-faults} command. Exit codes are part of its interface; see the footer. */
@Command(
        name = "check-faults",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Starts a cluster on loopback, treats it badly, and checks that it keeps its promises.",
        exitCodeOnExecutionException = CheckFaultsCommand.NOT_RUN,
        footer = {
            "",
            "The same seed, faults, nodes and time between faults give the same schedule.",
            "Exit code 0: every promise was kept. 1: not so. 2: bad usage. 3: could not run."
        })
public final class CheckFaultsCommand implements Callable<Integer> {
    static final int BROKEN = 1;
    static final int NOT_RUN = 3;

    private static final int DEFAULT_SECONDS = 120;
    private static final int SEEDS = 1_000_000;

    @Option(names = "--nodes", paramLabel = "N", description = "Nodes to start.", defaultValue = "3")
    private int nodes;

    @Option(names = "--rooms", paramLabel = "N", description = "Rooms of two.", defaultValue = "200")
    private int rooms;

    @Option(names = "--rate", paramLabel = "R", description = "Frames a second from each member.", defaultValue = "1")
    private double rate;

    @Option(names = "--seconds", paramLabel = "S", description = "How long to inject faults (120).")
    private @Nullable Integer seconds;

    @Option(names = "--minutes", paramLabel = "M", description = "The same in minutes.")
    private @Nullable Integer minutes;

    @Option(
            names = "--rest",
            paramLabel = "S",
            description = "The most seconds to wait at the end for what has not come yet.",
            defaultValue = "60")
    private int rest;

    @Option(names = "--seed", paramLabel = "N", description = "Draws the schedule; default: another each time.")
    private @Nullable Long seed;

    @Option(
            names = "--faults",
            paramLabel = "KIND",
            split = ",",
            description =
                    "cut, kill, drain, pause, hang, frozen, double-kill, roll, split, long-split; default: all that the"
                            + " nodes allow. The splits need root and iproute2.")
    private List<String> faults = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Inject each fault so often, however long it takes.",
            defaultValue = "0")
    private int rounds;

    @Option(
            names = "--quiet",
            paramLabel = "S",
            description = "At least so many seconds pass between two faults, at most twice as many.",
            defaultValue = "4")
    private int quiet;

    @Option(
            names = "--silence",
            paramLabel = "S",
            description = "Nodes remove one that is silent for so long.",
            defaultValue = "10")
    private int silence;

    @Option(
            names = "--grace",
            paramLabel = "S",
            description = "Sessions live for so long without a connection.",
            defaultValue = "30")
    private int grace;

    @Option(
            names = "--clock-skew",
            paramLabel = "S",
            description = "Clocks of the first two nodes are so far apart; needs libfaketime.",
            defaultValue = "0")
    private int skew;

    @Option(names = "--logs", paramLabel = "DIR", description = "Where the nodes' logs go; default: a new folder.")
    private @Nullable Path logs;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the result here as HTML.")
    private @Nullable Path report;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result here as JSON.")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException, IOException {
        FaultsPlan plan = plan();
        PrintWriter out = spec.commandLine().getOut();
        out.println("seed " + plan.seed());
        try {
            FaultsReport result = new FaultsRun(plan, folder(), out).run();
            write(result, out);
            return result.isClean() ? 0 : BROKEN;
        } catch (NotStarted e) {
            spec.commandLine().getErr().println("cannot begin: " + e.getMessage());
            return NOT_RUN;
        }
    }

    private FaultsPlan plan() {
        try {
            if (seconds != null && minutes != null) {
                throw new IllegalArgumentException("--seconds and --minutes exclude each other");
            }
            int time = minutes != null ? Math.multiplyExact(minutes, 60) : seconds != null ? seconds : DEFAULT_SECONDS;
            long drawn = seed != null ? seed : new Random().nextInt(SEEDS);
            return new FaultsPlan(nodes, rooms, rate, time, rest, drawn, kinds(), rounds, quiet, silence, grace, skew);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private List<FaultKind> kinds() {
        return faults.isEmpty()
                ? Arrays.stream(FaultKind.values())
                        .filter(kind -> kind.nodes() <= nodes)
                        .toList()
                : faults.stream().map(FaultKind::parse).toList();
    }

    private Path folder() throws IOException {
        return logs != null ? Files.createDirectories(logs) : Files.createTempDirectory("switchboard-faults");
    }

    private void write(FaultsReport result, PrintWriter out) throws IOException {
        out.print(ReportTable.of(result));
        out.flush();
        if (report != null) {
            Files.writeString(report, ReportHtml.of(result));
        }
        if (json != null) {
            Files.writeString(json, ReportJson.of(result).encodePrettily() + System.lineSeparator());
        }
    }
}
