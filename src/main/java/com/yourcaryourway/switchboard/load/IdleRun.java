package com.yourcaryourway.switchboard.load;

import com.yourcaryourway.switchboard.load.client.ClientListener;
import com.yourcaryourway.switchboard.load.client.NodeAddress;
import com.yourcaryourway.switchboard.load.client.ServerFrame.Push;
import com.yourcaryourway.switchboard.load.client.SimulatedClient;
import io.vertx.core.Future;
import io.vertx.core.http.WebSocketClient;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Opens sessions that say nothing, keeps them, and sees what they cost. Blocks; for the main thread. */
final class IdleRun {
    private static final int SESSIONS_AT_ONCE = 50;
    private static final int SETUP_SECONDS = 20;

    private final IdlePlan plan;
    private final PrintWriter out;
    private final MetricsReader metrics;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final LongAdder ready = new LongAdder();

    IdleRun(IdlePlan plan, PrintWriter out) {
        this.plan = plan;
        this.out = out;
        this.metrics = new MetricsReader(plan.metrics());
    }

    /** Fails with {@link SetupFailed} if not all sessions could be opened. */
    IdleReport run() throws InterruptedException {
        try (var fleet = new Fleet(plan.loops(), plan.sessions())) {
            List<Double> before = resident();
            List<ClientLoop> loops = fleet.loops();
            var shares = loops.stream()
                    .map(loop -> loop.call(() -> open(loop, loops.indexOf(loop))))
                    .toList();
            for (var share : shares) {
                Fleet.await(share, () -> say("opened " + ready + " of " + plan.sessions() + " sessions"));
            }
            say("opened " + ready + " sessions");
            List<Double> opened = resident();
            TimeUnit.SECONDS.sleep(plan.seconds());
            List<Double> kept = resident();
            Map<String, Long> faults = faults(loops);
            loops.forEach(loop -> Fleet.await(loop.end()));
            return new IdleReport(plan.sessions(), before, opened, kept, faults);
        }
    }

    private Future<Void> open(ClientLoop loop, int index) {
        WebSocketClient sockets = loop.sockets();
        var listener = new Faults(loop.meter());
        int share = (plan.sessions() - index + plan.loops() - 1) / plan.loops();
        return Steps.run(share, Math.max(1, SESSIONS_AT_ONCE / plan.loops()), step -> {
            int session = index + step * plan.loops();
            NodeAddress node = plan.nodes().get(session % plan.nodes().size());
            var client = new SimulatedClient(sockets, listener);
            loop.keepUp(client);
            return loop.within(
                            SETUP_SECONDS,
                            "session " + session,
                            client.hello(node, "idle-" + run + '-' + session, "customer"))
                    .onSuccess(begun -> ready.increment())
                    .recover(e -> Future.failedFuture(
                            new SetupFailed("session " + session + " at " + node + ": " + e.getMessage(), e)))
                    .mapEmpty();
        });
    }

    private static Map<String, Long> faults(List<ClientLoop> loops) {
        var faults = new TreeMap<String, Long>();
        for (ClientLoop loop : loops) {
            Measured measured = Fleet.await(
                    loop.call(() -> Future.succeededFuture(loop.meter().measured())));
            measured.errors().forEach((code, count) -> faults.merge(code, count, Long::sum));
        }
        return faults;
    }

    private List<Double> resident() throws InterruptedException {
        return metrics.read().orElse(List.of()).stream()
                .map(NodeMetrics::residentBytes)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Counts what must not happen to a session that says nothing. */
    private record Faults(Meter meter) implements ClientListener {
        @Override
        public void pushed(Push push, long at) {}

        @Override
        public void refused(String code) {
            meter.error(code);
        }

        @Override
        public void disconnected(int code, String reason) {
            meter.error("closed_" + code);
        }
    }
}
