package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import com.yourcaryourway.switchboard.room.Position;
import com.yourcaryourway.switchboard.room.Room;
import com.yourcaryourway.switchboard.room.RoomEvent;
import com.yourcaryourway.switchboard.room.RoomReplica;
import com.yourcaryourway.switchboard.room.Rooms;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps replicas where their rooms are: loads them, fetches what is missing, and offers what the room has lost. Confined
 * to the bus context.
 */
final class CatchUp {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final long TAIL_DELAY_MILLIS = 200;

    private final Vertx vertx;
    private final Rooms rooms;
    private final HostedRooms hosted;
    private final Delivery delivery;
    private final Announcements announcements;
    private final LongAdder repaired;
    private final Map<RoomId, Future<Room>> loading = new HashMap<>();

    CatchUp(
            Vertx vertx,
            Rooms rooms,
            HostedRooms hosted,
            Delivery delivery,
            Announcements announcements,
            LongAdder repaired) {
        this.vertx = vertx;
        this.rooms = rooms;
        this.hosted = hosted;
        this.delivery = delivery;
        this.announcements = announcements;
        this.repaired = repaired;
    }

    /** The room, as soon as its replica has it. */
    Future<Room> loaded(RoomId id, Hosted here) {
        Room room = here.replica().room();
        if (room != null) {
            return Future.succeededFuture(room);
        }
        Future<Room> under = loading.get(id);
        if (under != null) {
            return under;
        }
        here.pin();
        Future<Room> fetched = rooms.tail(id, null).compose(answer -> {
            put(id, here, answer);
            Room arrived = here.replica().room();
            return arrived == null
                    ? Future.failedFuture(new Refusal(ErrorCode.NO_SUCH_ROOM, "there is no such room"))
                    : Future.succeededFuture(arrived);
        });
        loading.put(id, fetched);
        return fetched.onComplete(done -> {
            loading.remove(id);
            here.unpin();
            hosted.closeIfIdle(id);
        });
    }

    /**
     * Puts an answer into the replica and its news before the members. A replica that has a history of its own, as after
     * a split, is united with the room first: else what only it has would be lost.
     */
    Future<Void> take(RoomId id, Hosted here, Rooms.Answer answer) {
        Room mine = here.replica().room();
        Room whole = answer.whole();
        if (mine != null && whole != null && mine.divergesFrom(whole)) {
            return offer(id, here, mine).mapEmpty();
        }
        put(id, here, answer);
        return Future.succeededFuture();
    }

    private void put(RoomId id, Hosted here, Rooms.Answer answer) {
        RoomReplica.Folded folded = answer.whole() != null
                ? here.replica().load(answer.whole())
                : here.replica().fold(answer.position().epoch(), answer.events());
        bring(id, here, folded);
    }

    /** Events that another node has announced. */
    void announced(RoomId id, Hosted here, Epoch epoch, List<RoomEvent> events) {
        bring(id, here, here.replica().fold(epoch, events));
    }

    /** What the replica learnt may have been that its last member left. */
    private void bring(RoomId id, Hosted here, RoomReplica.Folded folded) {
        delivery.deliver(here, folded);
        if (folded.gap()) {
            later(id, here);
        }
        hosted.closeIfIdle(id);
    }

    /** Something is missing: it may be on its way, so the room is asked a little later. */
    private void later(RoomId id, Hosted here) {
        if (here.catchingUp()) {
            return;
        }
        here.catchingUp(true);
        vertx.setTimer(TAIL_DELAY_MILLIS, timer -> {
            here.catchingUp(false);
            now(id, here);
        });
    }

    /** Asks the room for what the replica lacks. */
    void now(RoomId id, Hosted here) {
        if (hosted.get(id) != here || here.catchingUp()) {
            return;
        }
        here.catchingUp(true);
        Position before = here.replica().position();
        rooms.tail(id, before).onComplete(done -> {
            here.catchingUp(false);
            if (done.succeeded()) {
                if (!done.result().position().equals(before)) {
                    repaired.increment();
                }
                take(id, here, done.result()).onFailure(failure -> notOffered(id, failure));
            } else {
                restore(id, done.cause()).onFailure(failure -> LOG.atWarn()
                        .addKeyValue("room", id)
                        .setCause(failure instanceof Refusal ? null : failure)
                        .log("could not reconcile: {}", failure.getMessage()));
            }
        });
    }

    /**
     * Answers no_such_room with what this node still has of the room; any other failure, or none to offer, goes on.
     */
    Future<Rooms.Answer> restore(RoomId id, Throwable failure) {
        Hosted here = hosted.get(id);
        Room mine = here == null ? null : here.replica().room();
        boolean lost = failure instanceof Refusal refusal && refusal.code() == ErrorCode.NO_SUCH_ROOM;
        if (!lost || here == null || mine == null) {
            return Future.failedFuture(failure);
        }
        if (mine.status() == RoomStatus.CLOSED) {
            return Future.failedFuture(failure);
        }
        return offer(id, here, mine);
    }

    /** Unites what this node has with what the room has, and tells the others if that made a difference. */
    Future<Rooms.Answer> offer(RoomId id, Hosted here, Room mine) {
        return rooms.offer(mine).onSuccess(answer -> {
            if (!answer.position().equals(mine.position())) {
                repaired.increment();
                announcements.renewed(id, answer);
            }
            put(id, here, answer);
        });
    }

    private static void notOffered(RoomId id, Throwable failure) {
        LOG.atWarn().addKeyValue("room", id).log("could not offer: {}", failure.getMessage());
    }

    /** Compares one replica with where its room is; null when the room is not there. */
    void compare(RoomId id, @Nullable Position stored) {
        Hosted here = hosted.get(id);
        Room mine = here == null ? null : here.replica().room();
        if (here == null || mine == null || mine.position().equals(stored)) {
            return;
        }
        boolean ahead = stored != null
                && stored.epoch().equals(mine.position().epoch())
                && stored.seq() > mine.position().seq();
        if (ahead) {
            now(id, here);
        } else if (stored == null && mine.status() == RoomStatus.CLOSED) {
            retire(id, here);
        } else {
            offer(id, here, mine).onFailure(failure -> notOffered(id, failure));
        }
    }

    /** A closed room was forgotten by the cluster: its members forget it too. */
    private void retire(RoomId id, Hosted here) {
        delivery.dismiss(here, id);
        hosted.close(id);
    }
}
