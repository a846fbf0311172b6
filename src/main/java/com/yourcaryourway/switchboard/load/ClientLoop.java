package com.yourcaryourway.switchboard.load;

import com.yourcaryourway.switchboard.load.client.SimulatedClient;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One event loop of simulated clients: their sockets, and one timer that keeps up all of them. */
final class ClientLoop extends VerticleBase {
    /** A snapshot of a room with its newest 100 messages fits in. */
    private static final int MESSAGE_BYTES = 4 << 20;

    private static final long UPKEEP_MILLIS = 1_000;
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(2 * UPKEEP_MILLIS);

    private final List<SimulatedClient> clients = new ArrayList<>();
    private final Meter meter = new Meter();
    private final int connections;
    private long keptUpAt;

    /** @param connections the most that are open at once */
    ClientLoop(int connections) {
        this.connections = connections;
    }

    @Override
    public Future<?> start() {
        keptUpAt = System.nanoTime();
        vertx.setPeriodic(UPKEEP_MILLIS, timer -> keepUp());
        return Future.succeededFuture();
    }

    private void keepUp() {
        long now = System.nanoTime();
        boolean late = now - keptUpAt > LATE_NANOS;
        keptUpAt = now;
        if (!late) { // Else what the servers said meanwhile is yet to be read, and must not be taken for silence.
            clients.forEach(client -> client.upkeep(now));
        }
    }

    Meter meter() {
        return meter;
    }

    /** Call on this loop, so that the sockets are of this loop. */
    WebSocketClient sockets() {
        return vertx.createWebSocketClient(
                new WebSocketClientOptions().setMaxConnections(connections).setMaxMessageSize(MESSAGE_BYTES));
    }

    /** Call on this loop. */
    void keepUp(SimulatedClient client) {
        clients.add(client);
    }

    /** Ends all sessions, so that the service need not wait for their return. */
    Future<Void> end() {
        return call(() ->
                Future.join(clients.stream().map(SimulatedClient::bye).toList()).mapEmpty());
    }

    /** Runs something on this loop. */
    <T> Future<T> call(Supplier<Future<T>> work) {
        Promise<T> promise = Promise.promise();
        context.runOnContext(v -> work.get().onComplete(promise));
        return promise.future();
    }

    /** The same future, or a failure that says what was waited for. Call on this loop. */
    <T> Future<T> within(int seconds, String what, Future<T> work) {
        Promise<T> promise = Promise.promise();
        long timer = vertx.setTimer(
                TimeUnit.SECONDS.toMillis(seconds),
                id -> promise.tryFail(new SetupFailed(what + ": no answer within " + seconds + " s", null)));
        work.onComplete(result -> {
            vertx.cancelTimer(timer);
            if (result.succeeded()) {
                promise.tryComplete(result.result());
            } else {
                promise.tryFail(result.cause());
            }
        });
        return promise.future();
    }

    /** Calls something on this loop every millisecond until it answers false, and completes then. */
    Future<Void> everyMillisecond(Supplier<Boolean> tick) {
        Promise<Void> done = Promise.promise();
        vertx.setPeriodic(1, timer -> {
            if (!tick.get() && vertx.cancelTimer(timer)) {
                done.complete();
            }
        });
        return done.future();
    }
}
