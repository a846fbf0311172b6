package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.cluster.room.Hosted.Follower;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomCursor;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.Reply;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.RoomSnapshot;
import com.yourcaryourway.switchboard.room.FrameBudget;
import com.yourcaryourway.switchboard.room.Outcome;
import com.yourcaryourway.switchboard.room.Room;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.RoomView;
import com.yourcaryourway.switchboard.room.Rooms;
import com.yourcaryourway.switchboard.room.Seat;
import com.yourcaryourway.switchboard.room.Snapshots;
import com.yourcaryourway.switchboard.session.Conversations;
import com.yourcaryourway.switchboard.session.Seating;
import com.yourcaryourway.switchboard.session.Session;
import com.yourcaryourway.switchboard.session.Sessions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** This node's part in the rooms: commands go to their owners, answers into the replicas and on to the members. */
public final class Replicas implements Conversations {
    private final Executor bus;
    private final Rooms rooms;
    private final Sessions sessions;
    private final HostedRooms hosted;
    private final Delivery delivery;
    private final Announcements announcements;
    private final CatchUp catchUp;
    private final SoftState softState;

    Replicas(
            Executor bus,
            Rooms rooms,
            Sessions sessions,
            HostedRooms hosted,
            Delivery delivery,
            Announcements announcements,
            CatchUp catchUp,
            SoftState softState) {
        this.bus = bus;
        this.rooms = rooms;
        this.sessions = sessions;
        this.hosted = hosted;
        this.delivery = delivery;
        this.announcements = announcements;
        this.catchUp = catchUp;
        this.softState = softState;
    }

    @Override
    public @Nullable RoomView view(RoomId room) {
        return hosted.view(room);
    }

    @Override
    public Future<Outcome> submit(RoomId room, RoomCommand command) {
        return onBus(() -> run(room, command));
    }

    @Override
    public Future<Entry> enter(RoomId room, RoomCommand command, Session session, MemberId member) {
        return onBus(() -> {
            Hosted here = hosted.open(room);
            here.pin();
            return run(room, command)
                    .compose(outcome -> recorded(here, session, member))
                    .compose(seating -> seated(here, session, seating))
                    .onComplete(done -> unpin(room, here));
        });
    }

    /** The record knows the seat before the client does, so that whoever cleans up knows what to leave. */
    private Future<Seating> recorded(Hosted here, Session session, MemberId member) {
        Room room = here.replica().room();
        Seat seat = room == null ? null : room.seat(member);
        if (room == null || seat == null) {
            return Future.failedFuture(new Refusal(ErrorCode.NOT_PERMITTED, "this member left the room"));
        }
        var seating = new Seating(member, seat.joinSeq());
        return sessions.seat(session.id(), session.epoch(), room.id(), seating).map(seating);
    }

    /** From the snapshot on every event is pushed: the answer has to reach the session's loop before the next one. */
    private Future<Entry> seated(Hosted here, Session session, Seating seating) {
        Room room = here.replica().room();
        if (room == null) {
            return Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE, "the room is being loaded, try again"));
        }
        follow(here, new Follower(session, seating.member()));
        RoomSnapshot snapshot = Snapshots.of(room, seating.member(), here.replica()::readBy);
        return Future.succeededFuture(new Entry(snapshot, seating));
    }

    @Override
    public Future<RoomSnapshot> follow(
            RoomId room, Session session, MemberId member, @Nullable RoomCursor after, boolean fromSnapshot) {
        return onBus(() -> {
            Hosted here = hosted.open(room);
            // Once loaded it would be closed again before the first follower is there.
            here.pin();
            var follower = new Follower(session, member);
            return catchUp.loaded(room, here)
                    .map(loaded -> {
                        follow(here, follower);
                        delivery.seated(loaded, follower);
                        if (!fromSnapshot) {
                            delivery.catchUp(here, loaded, follower, after);
                        }
                        return Snapshots.of(loaded, member, here.replica()::readBy);
                    })
                    .onComplete(done -> unpin(room, here));
        });
    }

    /** A session that moved on while the room was being loaded does not come to unfollow it. */
    private void follow(Hosted here, Follower follower) {
        here.follow(follower);
        Session session = follower.session();
        session.loop().execute(() -> {
            if (session.released()) {
                unfollow(here.id(), session);
            }
        });
    }

    @Override
    public void unfollow(RoomId room, Session session) {
        bus.execute(() -> {
            Hosted here = hosted.get(room);
            if (here != null) {
                here.unfollow(session);
                hosted.closeIfIdle(room);
            }
        });
    }

    @Override
    public Future<Reply.HistoryPage> history(RoomId room, long before, int limit) {
        return onBus(() -> catchUp.loaded(room, hosted.open(room)).map(loaded -> {
            var messages = FrameBudget.newest(loaded.messages(before, limit));
            boolean more = !messages.isEmpty()
                    && loaded.hasMessagesBefore(messages.get(0).seq());
            return new Reply.HistoryPage(loaded.position().epoch(), messages, more);
        }));
    }

    @Override
    public void typing(RoomId room, MemberId from, boolean typing) {
        bus.execute(() -> softState.typing(room, from, typing));
    }

    @Override
    public void read(RoomId room, MemberId from, long seq) {
        bus.execute(() -> softState.read(room, from, seq));
    }

    /** Submits, and once more after an offer when the owner lost the room that this node still has. */
    private Future<Outcome> run(RoomId room, RoomCommand command) {
        Hosted here = hosted.get(room);
        return rooms.submit(room, command, here == null ? null : here.replica().position())
                .recover(failure -> catchUp.restore(room, failure)
                        .compose(restored -> rooms.submit(room, command, restored.position())))
                .compose(answer -> taken(room, answer));
    }

    private Future<Outcome> taken(RoomId room, Rooms.Answer answer) {
        announcements.announce(room, hosted.view(room), answer);
        Hosted here = hosted.get(room);
        Future<Void> taken = here == null ? Future.succeededFuture() : catchUp.take(room, here, answer);
        Refusal refusal = answer.outcome().refusal();
        return taken.compose(
                done -> refusal == null ? Future.succeededFuture(answer.outcome()) : Future.failedFuture(refusal));
    }

    private void unpin(RoomId room, Hosted here) {
        here.unpin();
        hosted.closeIfIdle(room);
    }

    private <T> Future<T> onBus(Supplier<Future<T>> task) {
        Promise<T> done = Promise.promise();
        bus.execute(() -> task.get().onComplete(done));
        return done.future();
    }
}
