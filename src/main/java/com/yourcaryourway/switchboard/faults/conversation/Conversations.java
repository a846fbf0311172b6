package com.yourcaryourway.switchboard.faults.conversation;

import com.yourcaryourway.switchboard.faults.history.History;
import com.yourcaryourway.switchboard.faults.history.RunClock;
import com.yourcaryourway.switchboard.load.Steps;
import com.yourcaryourway.switchboard.load.client.NodeAddress;
import com.yourcaryourway.switchboard.load.client.PersistentClient;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClientOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** All rooms of a run, on one event loop of its own. Steered from any thread through futures. */
public final class Conversations {
    private static final int MESSAGE_BYTES = 4 << 20;
    private static final int ROOMS_AT_ONCE = 20;
    private static final long LOOK_MILLIS = 200;
    private static final long UPKEEP_MILLIS = 1_000;
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(2 * UPKEEP_MILLIS);

    private final Vertx vertx;
    private final Context context;
    private final Surroundings world;
    private final List<Conversation> rooms = new ArrayList<>();
    private final Speaking speaking;
    private long keptUpAt;

    /**
     * Does nothing yet.
     *
     * @param rate frames a second of each member
     * @param names of the nodes, in the order of their addresses
     */
    public Conversations(
            Vertx vertx,
            RunClock clock,
            long seed,
            int count,
            double rate,
            List<NodeAddress> nodes,
            List<String> names) {
        this.vertx = vertx;
        context = vertx.getOrCreateContext();
        world = new Surroundings(
                vertx.createWebSocketClient(new WebSocketClientOptions()
                        .setMaxConnections(4 * count)
                        .setMaxMessageSize(MESSAGE_BYTES)),
                this::after,
                new Random(seed),
                clock,
                new Pulse(),
                UUID.randomUUID().toString().substring(0, 8),
                nodes,
                names);
        for (int i = 0; i < count; i++) {
            rooms.add(new Conversation(i, world));
        }
        speaking = new Speaking(vertx, world, rooms, rate);
    }

    /** Opens all rooms; fails with the first failure. */
    public Future<Void> open() {
        return call(() -> {
            keptUpAt = System.nanoTime();
            vertx.setPeriodic(UPKEEP_MILLIS, timer -> keepUp());
            return Steps.run(rooms.size(), ROOMS_AT_ONCE, i -> rooms.get(i).open());
        });
    }

    public Future<Void> beginSpeaking() {
        return call(() -> {
            speaking.begin();
            return Future.succeededFuture();
        });
    }

    /** Stops sending, and completes when all is answered and has arrived, or the patience is over. */
    public Future<Void> fallSilent(Duration patience) {
        return call(() -> {
            speaking.end();
            return awaitQuiet(System.nanoTime() + patience.toNanos());
        });
    }

    /** Every member reads the whole history of its room. */
    public Future<Void> read() {
        return call(
                () -> Steps.run(rooms.size(), ROOMS_AT_ONCE, i -> rooms.get(i).read()));
    }

    /** Closes all rooms and ends all sessions. */
    public Future<Void> end() {
        return call(
                () -> Steps.run(rooms.size(), ROOMS_AT_ONCE, i -> rooms.get(i).end()));
    }

    /**
     * Cuts the TCP connections of the clients of some rooms.
     *
     * @param lot draws the rooms
     * @param dial the node that they dial first, if it is not simply the next
     */
    public Future<Void> cut(int count, long lot, OptionalInt dial) {
        return call(() -> {
            var drawn = new ArrayList<>(rooms);
            Collections.shuffle(drawn, new Random(lot));
            drawn.stream()
                    .limit(count)
                    .flatMap(room -> room.members().stream())
                    .filter(member -> !member.isOver())
                    .map(Member::client)
                    .forEach(client -> cut(client, dial));
            return Future.succeededFuture();
        });
    }

    private static void cut(PersistentClient client, OptionalInt dial) {
        if (dial.isPresent()) {
            client.cut(dial.getAsInt());
        } else {
            client.cut();
        }
    }

    /** What happened since the last call. */
    public Future<Second> beat() {
        return call(() -> Future.succeededFuture(world.pulse().beat((int) rooms.stream()
                .flatMap(room -> room.members().stream())
                .filter(member -> !member.client().isConnected())
                .count())));
    }

    /** What was written down; when nothing happens any more. */
    public Future<List<History>> histories() {
        return call(() ->
                Future.succeededFuture(rooms.stream().map(Conversation::history).toList()));
    }

    private Future<Void> awaitQuiet(long deadline) {
        Promise<Void> quiet = Promise.promise();
        vertx.setPeriodic(LOOK_MILLIS, timer -> {
            boolean over = System.nanoTime() > deadline || rooms.stream().allMatch(Conversation::isQuiet);
            if (over && vertx.cancelTimer(timer)) {
                quiet.complete();
            }
        });
        return quiet.future();
    }

    private void keepUp() {
        long now = System.nanoTime();
        boolean late = now - keptUpAt > LATE_NANOS;
        keptUpAt = now;
        if (!late) { // Else what the servers said meanwhile is yet to be read, and must not be taken for silence.
            rooms.forEach(room -> room.members().forEach(member -> member.upkeep(now)));
        }
    }

    private void after(long millis, Runnable work) {
        vertx.setTimer(Math.max(1, millis), timer -> work.run());
    }

    private <T> Future<T> call(Supplier<Future<T>> work) {
        Promise<T> promise = Promise.promise();
        context.runOnContext(v -> work.get().onComplete(promise));
        return promise.future();
    }
}
