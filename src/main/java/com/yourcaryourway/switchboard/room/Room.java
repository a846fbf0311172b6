package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.CallSnapshot;
import com.yourcaryourway.switchboard.protocol.ChatMessage;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SKELETON of the pure state machine. */
@SuppressWarnings("DoNotCallSuggester")
public final class Room {
    /** The next room, the events that lead to it (none if nothing changed), and what the caller is told. */
    public record Applied(Room room, List<RoomEvent> events, Outcome outcome) {}

    /** Makes a room; its first event has seq 1. */
    public static Applied open(RoomCommand.Open command, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Carries out a command. Never throws a Refusal: it is in the outcome. Open on an existing room is a repeat. */
    public Applied apply(RoomCommand command, RoomRules rules, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Folds the next event. IllegalArgumentException if it does not follow this room's position. */
    public Room fold(RoomEvent event) {
        throw new UnsupportedOperationException();
    }

    /** The room that a whole log gives (its first event is Opened). */
    public static Room replay(RoomId id, Epoch epoch, List<RoomEvent> log) {
        throw new UnsupportedOperationException();
    }

    /** Two histories become one: see design 1.7. freshEpoch is used if and only if offered has something new. */
    public static Applied unite(Room existing, Room offered, Epoch freshEpoch, Instant now) {
        throw new UnsupportedOperationException();
    }

    public RoomId id() {
        throw new UnsupportedOperationException();
    }

    public Position position() {
        throw new UnsupportedOperationException();
    }

    /** The position with which the event of this seq ended; null if the log does not have it. */
    public @Nullable Position positionAt(long seq) {
        throw new UnsupportedOperationException();
    }

    /** All events after the seq, in order. */
    public List<RoomEvent> after(long seq) {
        throw new UnsupportedOperationException();
    }

    /** Whether this room's log continues the log that ends at the position (same epoch, same chain at its seq). */
    public boolean continues(Position position) {
        throw new UnsupportedOperationException();
    }

    public RoomStatus status() {
        throw new UnsupportedOperationException();
    }

    public String subject() {
        throw new UnsupportedOperationException();
    }

    public Instant openedAt() {
        throw new UnsupportedOperationException();
    }

    public boolean rated() {
        throw new UnsupportedOperationException();
    }

    public List<Seat> seats() {
        throw new UnsupportedOperationException();
    }

    public @Nullable Seat seat(MemberId member) {
        throw new UnsupportedOperationException();
    }

    public @Nullable Call call() {
        throw new UnsupportedOperationException();
    }

    public @Nullable CallSnapshot callSnapshot() {
        throw new UnsupportedOperationException();
    }

    /** The newest limit messages with a seq below before (Long.MAX_VALUE: all), oldest first. */
    public List<ChatMessage> messages(long before, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Whether there is a message with a lower seq. */
    public boolean hasMessagesBefore(long seq) {
        throw new UnsupportedOperationException();
    }

    /** When a Tick has something to do; null if never. Also when a closed room may be forgotten. */
    public @Nullable Instant due(RoomRules rules) {
        throw new UnsupportedOperationException();
    }

    /** Whether a closed room's time is over, so that it can be removed. */
    public boolean forgettable(RoomRules rules, Instant now) {
        throw new UnsupportedOperationException();
    }
}
