package com.yourcaryourway.switchboard.load.client;

import io.vertx.core.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** How far a client has read: the last push, what of it is acknowledged, and its position in each room. */
final class Inbox {
    private record Cursor(String epoch, long seq) {}

    /** Pushes after which an acknowledgement is due (the protocol's upper bound). */
    private static final int ACKNOWLEDGE_EVERY = 32;

    private final long acknowledgeAfterNanos;
    private @Nullable Map<String, Cursor> rooms;
    private long last;
    private int unacknowledged;
    private long unacknowledgedSince;

    Inbox(long acknowledgeAfterNanos) {
        this.acknowledgeAfterNanos = acknowledgeAfterNanos;
    }

    /** A new session's pushes follow on {@code n}. */
    void begin(long n) {
        last = n;
        unacknowledged = 0;
    }

    /** The push number that must come next. */
    long next() {
        return last + 1;
    }

    void read(ServerFrame.Push push, long now) {
        last = push.n();
        if (unacknowledged++ == 0) {
            unacknowledgedSince = now;
        }
        if (push.room() != null && push.epoch() != null) {
            move(push.room(), push.epoch(), push.seq());
        }
    }

    void entered(ServerFrame.Snapshot room) {
        move(room.id(), room.epoch(), room.seq());
    }

    private void move(String room, String epoch, long seq) {
        if (rooms == null) {
            rooms = new LinkedHashMap<>();
        }
        rooms.merge(
                room,
                new Cursor(epoch, seq),
                (old, now) -> old.epoch.equals(now.epoch) && old.seq > now.seq ? old : now);
    }

    boolean isAcknowledgementDue() {
        return unacknowledged >= ACKNOWLEDGE_EVERY;
    }

    boolean isAcknowledgementLate(long now) {
        return unacknowledged > 0 && now - unacknowledgedSince >= acknowledgeAfterNanos;
    }

    String acknowledge() {
        unacknowledged = 0;
        return "{\"type\":\"ack\",\"n\":" + last + '}';
    }

    String resume(String session, String token) {
        var cursors = new StringJoiner(",", "{", "}");
        if (rooms != null) {
            rooms.forEach((room, cursor) -> cursors.add(
                    Json.encode(room) + ":{\"epoch\":" + Json.encode(cursor.epoch) + ",\"seq\":" + cursor.seq + '}'));
        }
        return "{\"type\":\"hello\",\"version\":1,\"resume\":{\"session\":" + Json.encode(session) + ",\"token\":"
                + Json.encode(token) + ",\"n\":" + last + ",\"rooms\":" + cursors + "}}";
    }
}
