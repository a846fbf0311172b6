package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomCursor;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.Reply;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.RoomSnapshot;
import com.yourcaryourway.switchboard.room.Outcome;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.RoomView;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/**
 * This node's part in the rooms: its replicas, and the sessions that follow them. Any thread may call; futures complete
 * on the bus context, after the pushes that belong to them were handed to the sessions' loops. A refusal fails the
 * future.
 */
public interface Conversations {
    /** What relaying may trust; null while this node is home to no member of the room. */
    @Nullable RoomView view(RoomId room);

    /** Carries out a command; done when it is stored on two nodes and this node's replica has it. */
    Future<Outcome> submit(RoomId room, RoomCommand command);

    /** Carries out the command that seats a session, and lets the session follow the room from the snapshot on. */
    Future<Entry> enter(RoomId room, RoomCommand command, Session session, MemberId member);

    /**
     * From now on the session gets every event of the room. Those after its cursor come at once; if the room does not
     * continue that (or there is none), the room comes whole, as a push. Fails with no_such_room.
     *
     * @param fromSnapshot nothing is pushed but what happens after the snapshot
     */
    Future<RoomSnapshot> follow(
            RoomId room, Session session, MemberId member, @Nullable RoomCursor after, boolean fromSnapshot);

    /** The session is no longer in the room. The last one to leave closes this node's replica. */
    void unfollow(RoomId room, Session session);

    Future<Reply.HistoryPage> history(RoomId room, long before, int limit);

    /** Tells the other members, now; nothing is stored. */
    void typing(RoomId room, MemberId from, boolean typing);

    /** Tells the other members, now; the highest is kept by the replicas. */
    void read(RoomId room, MemberId from, long seq);

    /** The room as the new member sees it, and the seat. */
    record Entry(RoomSnapshot snapshot, Seating seating) {}
}
