package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.cluster.room.Hosted.Follower;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.room.Outcome;
import com.yourcaryourway.switchboard.room.Room;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.Seat;
import com.yourcaryourway.switchboard.session.Session;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says otherwise where others took somebody for gone or not connected whose client is connected here: after a split, a
 * room may have it so. Begins and ends on the bus context.
 */
final class Reclaim {
    private static final long AGAIN_MILLIS = 1_000;

    private final Vertx vertx;
    private final Executor bus;
    private final HostedRooms hosted;
    private final BiFunction<RoomId, RoomCommand, Future<Outcome>> rooms;

    /** @param rooms carries out a command in a room */
    Reclaim(Vertx vertx, Executor bus, HostedRooms hosted, BiFunction<RoomId, RoomCommand, Future<Outcome>> rooms) {
        this.vertx = vertx;
        this.bus = bus;
        this.hosted = hosted;
        this.rooms = rooms;
    }

    /** The follower hears nothing of the room until it has the seat ({@code back}) or not ({@code lost}). */
    void begin(RoomId id, Hosted here, Follower follower, Runnable back, Runnable lost) {
        here.pin();
        ask(id, follower, held -> {
            Room room = here.replica().room();
            boolean seated = held && room != null && room.seat(follower.member()) != null;
            (seated ? back : lost).run();
            here.unpin();
            hosted.closeIfIdle(id);
        });
    }

    /** Tells the room that the follower is connected, if that is so and the room has it otherwise. */
    void contradict(RoomId id, Follower follower, Seat seat) {
        if (seat.connected()) {
            return;
        }
        Session session = follower.session();
        session.loop().execute(() -> {
            if (session.released() || !session.connected()) {
                return;
            }
            RoomCommand.Presence presence = session.presence(follower.member());
            // Not what this home itself has said of a connection before this one.
            if (seat.home().equals(presence.home()) && seat.sessionEpoch() == presence.sessionEpoch()) {
                var unused = session.inOrder().run(id, () -> rooms.apply(id, presence));
            }
        });
    }

    private void ask(RoomId id, Follower follower, Consumer<Boolean> done) {
        Session session = follower.session();
        session.loop().execute(() -> {
            if (session.released() || !session.connected()) {
                bus.execute(() -> done.accept(false));
                return;
            }
            RoomCommand presence = session.presence(follower.member());
            session.inOrder()
                    .run(id, () -> rooms.apply(id, presence))
                    .onComplete(asked -> bus.execute(() -> {
                        if (isTemporary(asked.cause())) {
                            vertx.setTimer(AGAIN_MILLIS, timer -> ask(id, follower, done));
                        } else {
                            done.accept(asked.succeeded());
                        }
                    }));
        });
    }

    private static boolean isTemporary(@Nullable Throwable failure) {
        return failure instanceof Refusal refusal && refusal.code().temporary();
    }
}
