package com.yourcaryourway.switchboard.load;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** One run of a plan: open the rooms, send, wait for what is under way, count. Blocks; for the main thread. */
final class LoadRun {
    private static final int ROOMS_AT_ONCE = 50;
    private static final long LEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** A frame that comes twice comes the second time within this. */
    private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LoadPlan plan;
    private final PrintWriter out;
    private final MetricsReader metrics;

    LoadRun(LoadPlan plan, PrintWriter out) {
        this.plan = plan;
        this.out = out;
        this.metrics = new MetricsReader(plan.metrics());
    }

    /** Fails with {@link SetupFailed} if not all rooms could be opened. */
    Report run() throws InterruptedException {
        try (var fleet = new Fleet(plan.loops(), 2 * plan.rooms())) {
            var shares = new ArrayList<PairLoop>();
            for (ClientLoop loop : fleet.loops()) {
                shares.add(new PairLoop(loop, plan, shares.size()));
            }
            open(shares);
            Cost cost = send(shares);
            Findings findings = shares.stream()
                    .map(share -> Fleet.await(share.findings()))
                    .reduce(Findings.nothing(), Findings::plus);
            shares.forEach(share -> Fleet.await(share.end()));
            return new Report(plan, findings, cost);
        }
    }

    private void open(List<PairLoop> shares) throws InterruptedException {
        String run = UUID.randomUUID().toString().substring(0, 8);
        var opened = new LongAdder();
        int atOnce = Math.max(1, ROOMS_AT_ONCE / shares.size());
        var all = shares.stream().map(share -> share.open(run, atOnce, opened)).toList();
        for (var share : all) {
            Fleet.await(share, () -> say("opened " + opened + " of " + plan.rooms() + " rooms"));
        }
        say("opened " + opened + " rooms");
    }

    private Cost send(List<PairLoop> shares) throws InterruptedException {
        long start = System.nanoTime() + LEAD_NANOS;
        long recordFrom = start + TimeUnit.SECONDS.toNanos(plan.warmupSeconds());
        long end = recordFrom + TimeUnit.SECONDS.toNanos(plan.seconds());
        var sending =
                shares.stream().map(share -> share.send(start, recordFrom, end)).toList();

        var progress = new Progress(shares.stream().map(PairLoop::meter).toList());
        watch(progress, "warm-up", start, 0, plan.warmupSeconds());
        Usage before = Usage.now(progress.sent(), metrics);
        watch(progress, "measured", start, plan.warmupSeconds(), plan.seconds());
        Usage after = Usage.now(progress.sent(), metrics);
        for (var share : sending) {
            Fleet.await(share, () -> say("behind the schedule, still sending"));
        }
        drain(progress, System.nanoTime());
        return Cost.between(before, after);
    }

    private void watch(Progress progress, String phase, long start, int from, int seconds) throws InterruptedException {
        for (int second = from + 1; second <= from + seconds; second++) {
            Fleet.sleepUntil(start + TimeUnit.SECONDS.toNanos(second));
            say(progress.line(second, phase));
        }
        Fleet.sleepUntil(start + TimeUnit.SECONDS.toNanos(from + seconds));
    }

    private void drain(Progress progress, long sent) throws InterruptedException {
        Fleet.sleepUntil(sent + LINGER_NANOS);
        for (int second = 1; second < plan.drainSeconds() && progress.outstanding() > 0; second++) {
            say("waiting for " + progress.outstanding() + " frames");
            Fleet.sleepUntil(sent + LINGER_NANOS + TimeUnit.SECONDS.toNanos(second));
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
