package com.yourcaryourway.switchboard.load;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocketClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** The share of a run's pairs that one event loop has. Steered from the main thread through futures. */
final class PairLoop {
    private static final int SETUP_SECONDS = 20;

    private final ClientLoop loop;
    private final LoadPlan plan;
    private final int index;
    private final List<Pair> pairs = new ArrayList<>();

    PairLoop(ClientLoop loop, LoadPlan plan, int index) {
        this.loop = loop;
        this.plan = plan;
        this.index = index;
    }

    Meter meter() {
        return loop.meter();
    }

    /** Opens the rooms of this share, at most {@code atOnce} at once, and counts them. */
    Future<Void> open(String run, int atOnce, LongAdder opened) {
        int share = (plan.rooms() - index + plan.loops() - 1) / plan.loops();
        return loop.call(() -> {
            WebSocketClient sockets = loop.sockets();
            return Steps.run(share, atOnce, step -> {
                int room = index + step * plan.loops();
                var pair = new Pair(room, sockets, loop.meter());
                pairs.add(pair);
                pair.members().forEach(member -> loop.keepUp(member.client()));
                return loop.within(SETUP_SECONDS, "room " + room, pair.open(plan, run))
                        .onSuccess(v -> opened.increment());
            });
        });
    }

    /** Sends; frames intended from {@code recordFrom} on are measured. Completes when all that was planned is sent. */
    Future<Void> send(long start, long recordFrom, long end) {
        return loop.call(() -> {
            List<PairMember> members = members();
            if (members.isEmpty()) {
                return Future.succeededFuture();
            }
            long shift = plan.intervalNanos() * index / (2L * plan.rooms());
            var sending = new OpenLoop(new Schedule(start + shift, plan.intervalNanos(), members.size(), end), members);
            loop.meter().recordFrom(recordFrom);
            return loop.everyMillisecond(sending::tick);
        });
    }

    /** What was found; when nothing is sent any more. */
    Future<Findings> findings() {
        return loop.call(() -> Future.succeededFuture(new Findings(
                members().stream().map(PairMember::score).reduce(Score.ZERO, Score::plus),
                loop.meter().measured(),
                (int) pairs.stream().filter(Pair::isAcrossNodes).count())));
    }

    Future<Void> end() {
        return loop.end();
    }

    private List<PairMember> members() {
        return pairs.stream().flatMap(pair -> pair.members().stream()).toList();
    }
}
