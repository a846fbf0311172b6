package com.yourcaryourway.switchboard.faults.conversation;

import com.yourcaryourway.switchboard.faults.history.Kind;
import io.vertx.core.Vertx;
import java.util.List;

/**
 * The open loop: each member says a message and a signal in turn at fixed times, whatever has become of the ones
 * before; and every second an agent tries to get into another's room. Belongs to the event loop of the rooms.
 */
final class Speaking {
    private static final long TICK_MILLIS = 10;
    private static final long INTRUSION_MILLIS = 1_000;

    private final Vertx vertx;
    private final Surroundings world;
    private final List<Conversation> rooms;
    private final double perMilli;
    private long begin;
    private long next;
    private long timer;
    private long intrusions;

    Speaking(Vertx vertx, Surroundings world, List<Conversation> rooms, double rate) {
        this.vertx = vertx;
        this.world = world;
        this.rooms = rooms;
        this.perMilli = rate * 2 * rooms.size() / 1_000;
    }

    void begin() {
        begin = world.clock().now();
        timer = vertx.setPeriodic(TICK_MILLIS, id -> tick());
        intrusions = vertx.setPeriodic(INTRUSION_MILLIS, id -> intrude());
    }

    void end() {
        vertx.cancelTimer(timer);
        vertx.cancelTimer(intrusions);
    }

    private void tick() {
        long now = world.clock().now();
        for (long intended = intended(); intended <= now; intended = intended()) {
            long member = next % (2L * rooms.size());
            long round = next / (2L * rooms.size());
            rooms.get((int) (member / 2))
                    .members()
                    .get((int) (member % 2))
                    .say((round + member / 2) % 2 == 0 ? Kind.CHAT : Kind.SIGNAL, intended);
            next++;
        }
    }

    private long intended() {
        return begin + (long) (next / perMilli);
    }

    private void intrude() {
        if (rooms.size() > 1) {
            int room = world.lot().nextInt(rooms.size());
            int other = (room + 1 + world.lot().nextInt(rooms.size() - 1)) % rooms.size();
            rooms.get(room).intrude(rooms.get(other));
        }
    }
}
