package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.RoomId;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rooms of the whole cluster, one entry each, where commands are put in order. Calls return at once on any thread;
 * futures complete on the bus context. A temporary fault fails the future with unavailable, and the same command may be
 * submitted again: nothing happens twice.
 */
public interface Rooms {
    /**
     * Carries out a command and answers when its events are stored on two nodes (while two live).
     *
     * @param since what the caller has of the room, null for nothing
     */
    Future<Answer> submit(RoomId room, RoomCommand command, @Nullable Position since);

    /** Unites the offered history with the stored one, or stores it if there is none. */
    Future<Answer> offer(Room offered);

    /** What happened after the position; fails with no_such_room. */
    Future<Answer> tail(RoomId room, @Nullable Position since);

    /** Where the rooms stand; a room that is not there is not in the map. One batch per owner. */
    Future<Map<RoomId, Position>> positions(Collection<RoomId> rooms);

    /**
     * The outcome of a command with everything after the caller's position: either the events that follow it, or, when
     * the room does not continue it, the whole room. {@code position} is the room's after all that.
     */
    record Answer(
            Outcome outcome,
            Position position,
            List<RoomEvent> events,
            @Nullable Room whole) {
        public Answer {
            events = List.copyOf(events);
        }
    }
}
