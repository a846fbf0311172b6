package com.yourcaryourway.switchboard.faults;

import com.yourcaryourway.switchboard.faults.conversation.Conversations;
import com.yourcaryourway.switchboard.faults.history.Outage;
import com.yourcaryourway.switchboard.faults.history.Outage.Cause;
import com.yourcaryourway.switchboard.faults.history.RunClock;
import com.yourcaryourway.switchboard.faults.node.LocalCluster;
import com.yourcaryourway.switchboard.faults.node.Node;
import com.yourcaryourway.switchboard.faults.report.Injury;
import com.yourcaryourway.switchboard.faults.schedule.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Does what a fault says, and waits until the cluster is whole again. Blocks; for the main thread. */
final class Injector {
    private static final Duration WHOLE = Duration.ofSeconds(90);
    private static final int EXIT_SECONDS = 40;
    private static final long PAUSE_MILLIS = 2_000;

    /** By so much a node hangs or is cut off for longer than the others wait for it. */
    private static final long LONGER_MILLIS = 4_000;

    /** Looking for members whose grace is over, and cleaning up after them, takes up to this. */
    private static final long CLEANING_MILLIS = 4_000;

    private static final long FROZEN_MILLIS = 6_000;
    private static final long APART_MILLIS = 2_000;

    /** A node that goes on is as slow to answer for a moment as one that stands. */
    private static final long RECOVERY_MILLIS = 2_000;

    private final LocalCluster cluster;
    private final Conversations conversations;
    private final RunClock clock;
    private final FaultsPlan plan;

    Injector(LocalCluster cluster, Conversations conversations, RunClock clock, FaultsPlan plan) {
        this.cluster = cluster;
        this.conversations = conversations;
        this.clock = clock;
        this.plan = plan;
    }

    Injury inject(Fault fault) throws IOException, InterruptedException {
        var injury = new Wound(fault, clock.now());
        Node node = cluster.nodes().get(fault.node());
        switch (fault.kind()) {
            case CUT -> cut(fault, OptionalInt.empty());
            case KILL -> {
                kill(node, injury);
                restart(fault, List.of(node));
            }
            case DOUBLE_KILL -> {
                Node other = next(fault.node());
                kill(node, injury);
                sleep(APART_MILLIS);
                kill(other, injury);
                restart(fault, List.of(node, other));
            }
            case DRAIN -> {
                drain(node, injury);
                restart(fault, List.of(node));
            }
            case ROLL -> roll(fault, injury);
            case PAUSE -> pause(node, PAUSE_MILLIS, injury);
            case HANG -> pause(node, silenceMillis() + LONGER_MILLIS, injury);
            case FROZEN -> {
                node.pause();
                long from = clock.now();
                cut(fault, OptionalInt.of(fault.node()));
                sleep(FROZEN_MILLIS);
                node.resume();
                injury.struck(node, Cause.HUNG, from);
            }
            case SPLIT -> split(fault, Cause.CUT_OFF, silenceMillis() + LONGER_MILLIS, injury);
            case LONG_SPLIT ->
                split(
                        fault,
                        Cause.SPLIT_OFF,
                        silenceMillis() + TimeUnit.SECONDS.toMillis(plan.grace()) + LONGER_MILLIS + CLEANING_MILLIS,
                        injury);
        }
        return injury.heal(cluster.awaitWhole(WHOLE));
    }

    private void cut(Fault fault, OptionalInt dial) {
        conversations.cut(1 + plan.rooms() / 4, fault.lot(), dial).await();
    }

    private void kill(Node node, Wound injury) throws InterruptedException {
        injury.struck(node, Cause.KILLED, clock.now());
        node.kill();
    }

    private void pause(Node node, long millis, Wound injury) throws IOException, InterruptedException {
        injury.struck(node, Cause.HUNG, clock.now());
        node.pause();
        sleep(millis);
        node.resume();
    }

    private void split(Fault fault, Cause cause, long millis, Wound injury) throws IOException, InterruptedException {
        injury.struck(cluster.nodes().get(fault.node()), cause, clock.now());
        cluster.cutOff(fault.node());
        sleep(millis);
        cluster.heal(fault.node());
    }

    private long silenceMillis() {
        return TimeUnit.SECONDS.toMillis(plan.silence());
    }

    private void drain(Node node, Wound injury) throws InterruptedException {
        node.terminate();
        OptionalInt exit = node.awaitExit(EXIT_SECONDS);
        injury.struck(node, Cause.LEFT, clock.now());
        if (exit.isEmpty()) {
            injury.went(node.name() + " did not end within " + EXIT_SECONDS + " s of SIGTERM");
            node.kill();
        } else if (exit.getAsInt() != 0) {
            injury.went(node.name() + " ended with " + exit.getAsInt() + " after SIGTERM");
        }
    }

    private void roll(Fault fault, Wound injury) throws IOException, InterruptedException {
        for (Node node : cluster.nodes()) {
            drain(node, injury);
            restart(fault, List.of(node));
            if (!cluster.awaitWhole(WHOLE)) {
                return;
            }
            sleep(fault.quietMillis());
        }
    }

    private void restart(Fault fault, List<Node> nodes) throws IOException, InterruptedException {
        sleep(fault.downMillis());
        for (Node node : nodes) {
            node.start();
        }
    }

    private Node next(int index) {
        return cluster.nodes().get((index + 1) % cluster.nodes().size());
    }

    private static void sleep(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }

    /** An injury while it is being made. */
    private final class Wound {
        private record Struck(String node, Cause cause, long from) {}

        private final Fault fault;
        private final long from;
        private final List<Struck> struck = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        Wound(Fault fault, long from) {
            this.fault = fault;
            this.from = from;
        }

        void struck(Node node, Cause cause, long at) {
            struck.add(new Struck(node.name(), cause, at));
        }

        void went(String problem) {
            problems.add(problem);
        }

        Injury heal(boolean whole) {
            long to = clock.now();
            if (!whole) {
                problems.add("the cluster was not whole " + WHOLE.toSeconds() + " s after " + fault);
            }
            var outages = struck.stream()
                    .map(each -> new Outage(each.node, each.cause, each.from, to + RECOVERY_MILLIS))
                    .toList();
            return new Injury(fault, from, to, whole, outages, problems);
        }
    }
}
