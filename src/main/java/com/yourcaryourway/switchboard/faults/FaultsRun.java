package com.yourcaryourway.switchboard.faults;

import com.yourcaryourway.switchboard.faults.conversation.Conversations;
import com.yourcaryourway.switchboard.faults.history.RunClock;
import com.yourcaryourway.switchboard.faults.node.LocalCluster;
import com.yourcaryourway.switchboard.faults.node.Node;
import com.yourcaryourway.switchboard.faults.node.NotStarted;
import com.yourcaryourway.switchboard.faults.node.Terms;
import com.yourcaryourway.switchboard.faults.report.FaultsReport;
import com.yourcaryourway.switchboard.faults.report.Injury;
import com.yourcaryourway.switchboard.faults.schedule.Fault;
import com.yourcaryourway.switchboard.faults.schedule.FaultKind;
import com.yourcaryourway.switchboard.faults.schedule.Schedule;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of a plan: start nodes, open rooms, strike, wait until all is quiet, compare. Blocks; for the main thread. */
final class FaultsRun {
    private static final Duration START = Duration.ofMinutes(2);

    /** A frame that comes twice comes the second time within this. */
    private static final long LINGER_MILLIS = 3_000;

    private static final Duration LEFT_OVER = Duration.ofSeconds(45);
    private static final List<String> EMPTY_AT_THE_END =
            List.of("switchboard_sessions", "switchboard_rooms", "switchboard_map_entries");

    private final FaultsPlan plan;
    private final Path folder;
    private final PrintWriter out;
    private final RunClock clock = RunClock.start();

    /** @param folder where the nodes' logs go */
    FaultsRun(FaultsPlan plan, Path folder, PrintWriter out) {
        this.plan = plan;
        this.folder = folder;
        this.out = out;
    }

    /** Fails with {@link NotStarted} when it could not begin. */
    FaultsReport run() throws NotStarted, IOException, InterruptedException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (var cluster = new LocalCluster(terms(), folder)) {
            say("starting " + plan.nodes() + " nodes, logs in " + folder);
            cluster.start(START);
            var heap = new HeapCheck(cluster);
            heap.begin();
            var conversations = new Conversations(
                    vertx,
                    clock,
                    plan.seed(),
                    plan.rooms(),
                    plan.rate(),
                    cluster.addresses(),
                    cluster.nodes().stream().map(Node::name).toList());
            open(conversations);
            try (var live = new LiveLine(conversations, out)) {
                long began = clock.now();
                live.start();
                List<Injury> injuries = strike(cluster, conversations, live);
                live.phase("waiting until all is quiet");
                conversations.fallSilent(Duration.ofSeconds(plan.rest())).await();
                TimeUnit.MILLISECONDS.sleep(LINGER_MILLIS);
                conversations.read().await();
                live.stop();
                conversations.end().await();
                var leftovers = leftovers(cluster);
                return Findings.of(
                        plan,
                        injuries,
                        conversations.histories().await(),
                        began,
                        live.seconds(),
                        leftovers,
                        heap.end());
            }
        } finally {
            vertx.close().await();
        }
    }

    private Terms terms() {
        String silence = plan.silence() + "s";
        String grace = plan.grace() + "s";
        var environment = Map.of(
                "SWITCHBOARD_ROOMS_KEEP_CLOSED", "5s",
                "SWITCHBOARD_CLUSTER_SILENCE", silence,
                "SWITCHBOARD_CLUSTER_MERGE_FIRST", silence,
                "SWITCHBOARD_CLUSTER_MERGE_NEXT", silence,
                "SWITCHBOARD_SESSIONS_GRACE", grace,
                // The least that is allowed: what ended is to be forgotten while this waits.
                "SWITCHBOARD_SESSIONS_TOMBSTONE", grace,
                "SWITCHBOARD_HTTP_LOOPS", "1",
                // Clients look for a node themselves: there is no balancer to wait for.
                "SWITCHBOARD_SHUTDOWN_BALANCER", "0s");
        boolean networks = plan.kinds().stream().anyMatch(FaultKind::cutsNetwork);
        return new Terms(plan.nodes(), environment, networks, plan.skew());
    }

    private void open(Conversations conversations) throws NotStarted {
        say("opening " + plan.rooms() + " rooms");
        try {
            conversations.open().await();
        } catch (RuntimeException e) {
            throw new NotStarted("not all rooms could be opened: " + e.getMessage(), e);
        }
        conversations.beginSpeaking().await();
    }

    private List<Injury> strike(LocalCluster cluster, Conversations conversations, LiveLine live)
            throws IOException, InterruptedException {
        var schedule =
                new Schedule(plan.seed(), plan.kinds(), plan.nodes(), (int) TimeUnit.SECONDS.toMillis(plan.quiet()));
        var injector = new Injector(cluster, conversations, clock, plan);
        var injuries = new ArrayList<Injury>();
        long begin = clock.now();
        while (plan.goesOn(injuries.size(), clock.now() - begin)) {
            live.phase("");
            Fault fault = schedule.next();
            TimeUnit.MILLISECONDS.sleep(fault.quietMillis());
            live.phase("fault " + fault);
            Injury injury = injector.inject(fault);
            injuries.add(injury);
            if (!injury.whole()) {
                break; // What came now would strike a cluster that promises nothing.
            }
        }
        return injuries;
    }

    /** What the nodes still hold after everything was closed and forgotten, by name. */
    private Map<String, Double> leftovers(LocalCluster cluster) throws InterruptedException {
        say("waiting until the nodes have cleaned up");
        var left = new LinkedHashMap<String, Double>();
        for (String metric : EMPTY_AT_THE_END) {
            boolean none = cluster.awaitNone(metric, LEFT_OVER.plusSeconds(plan.grace()));
            left.put(metric, none ? 0.0 : cluster.sum(metric).orElse(Double.NaN));
        }
        return left;
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
