package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.cluster.queue.QueueBoard;
import com.yourcaryourway.switchboard.cluster.room.Hosted.Follower;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomCursor;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.Push;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.room.Call;
import com.yourcaryourway.switchboard.room.Change;
import com.yourcaryourway.switchboard.room.Published;
import com.yourcaryourway.switchboard.room.Room;
import com.yourcaryourway.switchboard.room.RoomEvent;
import com.yourcaryourway.switchboard.room.RoomReplica.Folded;
import com.yourcaryourway.switchboard.room.Seat;
import com.yourcaryourway.switchboard.room.Snapshots;
import com.yourcaryourway.switchboard.session.EncodedPush;
import com.yourcaryourway.switchboard.session.Seating;
import com.yourcaryourway.switchboard.session.Session;
import com.yourcaryourway.switchboard.session.Sessions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings what a replica folded to the local members' loops: each event is encoded once, whoever gets it. Confined to the
 * bus context.
 */
final class Delivery {
    private final Function<Push, EncodedPush> encoder;
    private final Sessions sessions;
    private final Signals signals;
    private final SoftState softState;
    private final QueueBoard queue;
    private final BusyCallee busyCallee;
    private final Reclaim reclaim;

    Delivery(
            Function<Push, EncodedPush> encoder,
            Sessions sessions,
            Signals signals,
            SoftState softState,
            QueueBoard queue,
            BusyCallee busyCallee,
            Reclaim reclaim) {
        this.encoder = encoder;
        this.sessions = sessions;
        this.signals = signals;
        this.softState = softState;
        this.queue = queue;
        this.busyCallee = busyCallee;
        this.reclaim = reclaim;
    }

    /** Lets any thread see the news, then hands it to all followers: what a client answers to it must find it there. */
    void deliver(Hosted hosted, Folded folded) {
        Room room = hosted.replica().room();
        if (room == null) {
            return;
        }
        hosted.replica().publish();
        if (folded.renewed()) {
            // Who lost the seat when two histories met is no member of the new one.
            for (RoomEvent event : folded.fresh()) {
                if (event.change() instanceof Change.Left left && room.seat(left.member()) == null) {
                    leave(hosted, room, event, left);
                }
            }
            new ArrayList<>(hosted.followers()).forEach(follower -> {
                seated(room, follower);
                renew(hosted, room, follower);
                stillHere(room, follower);
            });
        } else {
            for (RoomEvent event : folded.fresh()) {
                deliver(hosted, room, event);
            }
        }
        hosted.release();
    }

    private void deliver(Hosted hosted, Room room, RoomEvent event) {
        RoomId id = room.id();
        if (event.change() instanceof Change.Left left && left.reason() == Reason.GONE) {
            contradict(hosted, room, event, left.member());
        }
        push(room, event, hosted.followers());
        if (event.change() instanceof Change.Left left) {
            left(hosted, id, left);
        } else if (event.change() instanceof Change.Moved moved) {
            signals.moved(hosted, id, moved.member(), moved.home());
            softState.introduce(id, moved.home());
            hosted.followers(moved.member()).forEach(follower -> stillHere(room, follower));
        } else if (event.change() instanceof Change.Joined joined) {
            softState.introduce(id, joined.seat().home());
        } else if (event.change() instanceof Change.Rang rang) {
            rung(hosted, id, rang.call());
        } else if (event.change() instanceof Change.Closed) {
            handled(room, event);
        }
    }

    /** The other followers see that in the snapshot that they are given. */
    private void leave(Hosted hosted, Room room, RoomEvent event, Change.Left left) {
        if (left.reason() == Reason.GONE) {
            contradict(hosted, room, event, left.member());
        }
        push(room, event, hosted.followers(left.member()));
        left(hosted, room.id(), left);
    }

    private void push(Room room, RoomEvent event, Collection<Follower> followers) {
        if (followers.isEmpty()) {
            return;
        }
        EncodedPush push = encode(room, event);
        var cursor = new RoomCursor(room.position().epoch(), event.seq());
        for (Follower follower : followers) {
            Session session = follower.session();
            session.loop().execute(() -> session.push(room.id(), cursor, push));
        }
    }

    private void rung(Hosted hosted, RoomId room, Call call) {
        for (Follower follower : hosted.followers(call.to())) {
            Session callee = follower.session();
            callee.loop().execute(() -> busyCallee.rung(room, call, callee));
        }
    }

    /** An agent's part in a room that was closed is a sample of how long conversations take. */
    private void handled(Room room, RoomEvent closed) {
        for (Seat seat : room.seats()) {
            if (seat.role() == Role.AGENT) {
                RoomEvent joined = room.after(seat.joinSeq() - 1).get(0);
                queue.handled(Duration.between(joined.at(), closed.at()));
            }
        }
    }

    private void stillHere(Room room, Follower follower) {
        Seat seat = room.seat(follower.member());
        if (seat != null) {
            reclaim.contradict(room.id(), follower, seat);
        }
    }

    /** Who lives here is not told that it is gone before it is certain: it may be so on the other side of a split only. */
    private void contradict(Hosted hosted, Room room, RoomEvent event, MemberId member) {
        for (Follower follower : hosted.followers(member)) {
            Session session = follower.session();
            hosted.unfollow(session);
            EncodedPush push = encode(room, event);
            var cursor = new RoomCursor(room.position().epoch(), event.seq());
            reclaim.begin(room.id(), hosted, follower, () -> back(hosted, follower), () -> {
                session.loop().execute(() -> session.push(room.id(), cursor, push));
                stand(session, room.id());
            });
        }
    }

    private void back(Hosted hosted, Follower follower) {
        Room room = hosted.replica().room();
        if (room != null && hosted.followAgain(follower)) {
            seated(room, follower);
            renew(hosted, room, follower);
        }
    }

    /** Another event may have made the seat than the one that the session knows. */
    void seated(Room room, Follower follower) {
        Seat seat = room.seat(follower.member());
        if (seat == null) {
            return;
        }
        Session session = follower.session();
        session.loop().execute(() -> {
            Seating known = session.seat(room.id());
            if (known != null && known.joinSeq() != 0 && known.joinSeq() != seat.joinSeq() && !session.released()) {
                var seating = new Seating(seat.member(), seat.joinSeq());
                session.sit(room.id(), seating);
                var unused = sessions.seat(session.id(), session.epoch(), room.id(), seating);
            }
        });
    }

    /** The signals of one who is gone are kept: it may come back. */
    private void left(Hosted hosted, RoomId room, Change.Left left) {
        for (Follower follower : new ArrayList<>(hosted.followers())) {
            Session session = follower.session();
            if (follower.member().equals(left.member())) {
                hosted.unfollow(session);
                stand(session, room);
            } else if (left.reason() != Reason.GONE) {
                session.loop().execute(() -> session.forget(room, left.member()));
            }
        }
    }

    /** A follower that has another history, or none, gets the room as it is. */
    private void renew(Hosted hosted, Room room, Follower follower) {
        var snapshot = Snapshots.of(room, follower.member(), hosted.replica()::readBy);
        EncodedPush push = encoder.apply(new Push.RoomRenewed(snapshot));
        var cursor = new RoomCursor(room.position().epoch(), room.position().seq());
        Session session = follower.session();
        session.loop().execute(() -> session.push(room.id(), cursor, push));
    }

    /** Brings one follower from where its outbox is to where the room is. */
    void catchUp(Hosted hosted, Room room, Follower follower, @Nullable RoomCursor after) {
        if (after == null
                || !after.epoch().equals(room.position().epoch())
                || after.seq() > room.position().seq()) {
            renew(hosted, room, follower);
            return;
        }
        Session session = follower.session();
        for (RoomEvent event : room.after(after.seq())) {
            EncodedPush push = encode(room, event);
            var cursor = new RoomCursor(room.position().epoch(), event.seq());
            session.loop().execute(() -> session.push(room.id(), cursor, push));
        }
    }

    /** The room is no longer kept anywhere: its followers forget it. */
    void dismiss(Hosted hosted, RoomId room) {
        for (Follower follower : new ArrayList<>(hosted.followers())) {
            Session session = follower.session();
            hosted.unfollow(session);
            stand(session, room);
        }
    }

    /** The session forgets the room, here and in its record. */
    private void stand(Session session, RoomId room) {
        session.loop().execute(() -> session.stand(room));
        var unused = sessions.unseat(session.id(), session.epoch(), room);
    }

    private EncodedPush encode(Room room, RoomEvent event) {
        return encoder.apply(Published.of(room.id(), room.position().epoch(), event));
    }
}
