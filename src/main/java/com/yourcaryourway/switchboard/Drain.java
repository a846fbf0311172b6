package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.config.Shutdown;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a node's clients move to the others before it leaves: it serves on until the balancer has noticed, sends them away
 * in batches that the others can take, and answers their handovers until all have moved or its time is over. Without
 * other nodes there is nobody to wait for. Its steps are timers; {@link #run} is called once, on any thread.
 */
final class Drain {
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private static final Duration SPREAD_ALONE = Duration.ofMillis(500);
    /** What has to be left of the deadline for leaving the cluster; less when the deadline is short. */
    private static final Duration LEAVING = Duration.ofSeconds(6);
    /** The answer to the last handover is on its way after these. */
    private static final int QUIET_TICKS = 3;

    private final Shutdown times;
    private final IntSupplier peers;
    private final Clients clients;
    private final LongSupplier nanos;
    private final Timer timer;
    private final Promise<Void> moved = Promise.promise();
    private final Duration sent;
    private final Duration over;
    private long began;
    private int quiet;

    /** The clients of this node. Any thread. */
    interface Clients {
        /** Open connections. */
        int connections();

        /** Sessions that live here, with and without a connection. */
        int sessions();

        /** Sends so many away; each is told to wait for a time below {@code spread}. */
        void sendAway(int atMost, Duration spread);
    }

    /** Runs something once, later. */
    interface Timer {
        void after(Duration delay, Runnable task);
    }

    /**
     * A drain that has not begun.
     *
     * @param peers other nodes that live
     * @param nanos of a clock that never goes back
     */
    Drain(Shutdown times, IntSupplier peers, Clients clients, LongSupplier nanos, Timer timer) {
        this.times = times;
        this.peers = peers;
        this.clients = clients;
        this.nanos = nanos;
        this.timer = timer;
        Duration served = times.deadline().minus(times.balancer());
        this.over = times.deadline().minus(min(LEAVING, served.dividedBy(2)));
        this.sent = times.balancer().plus(over.minus(times.balancer()).dividedBy(2));
    }

    /** Completes when all have moved or the time for that is over, on the timer's thread. Never fails. */
    Future<Void> run() {
        began = nanos.getAsLong();
        LOG.atInfo()
                .addKeyValue("connections", clients.connections())
                .addKeyValue("sessions", clients.sessions())
                .log("draining");
        step();
        return moved.future();
    }

    /** What is left of the deadline. */
    Duration left() {
        return times.deadline().minus(elapsed());
    }

    private Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - began);
    }

    private void step() {
        Duration now = elapsed();
        int takers = peers.getAsInt();
        if (takers == 0) {
            clients.sendAway(Integer.MAX_VALUE, SPREAD_ALONE);
            end();
            return;
        }
        if (now.compareTo(times.balancer()) >= 0) {
            int connections = clients.connections();
            if (connections > 0) {
                clients.sendAway(new Pace(times.pace()).batch(connections, takers, sent.minus(now)), Pace.SPREAD);
            }
            quiet = connections + clients.sessions() == 0 ? quiet + 1 : 0;
        }
        if (quiet >= QUIET_TICKS || now.compareTo(over) >= 0) {
            end();
        } else {
            timer.after(Pace.TICK, this::step);
        }
    }

    private void end() {
        LOG.atInfo()
                .addKeyValue("sessions", clients.sessions())
                .addKeyValue("millis", elapsed().toMillis())
                .log("drained");
        moved.complete();
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
