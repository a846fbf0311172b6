package com.yourcaryourway.switchboard.load.client;

import org.jspecify.annotations.Nullable;

/** What a client needs to know of a frame from the server; everything else in it is skipped unread. */
public sealed interface ServerFrame {
    /** Stands for a number that the frame does not carry. */
    long NONE = -1;

    /** The session is there. {@code received} is the highest request id handled, {@link #NONE} if unknown. */
    record Ready(
            String session,
            String resumeToken,
            boolean resumed,
            boolean complete,
            long n,
            long received,
            String node,
            int heartbeatSeconds)
            implements ServerFrame {
        @Override
        public String toString() {
            return "Ready[session=" + session + ", resumed=" + resumed + ", complete=" + complete + "]";
        }
    }

    /** The reply to request {@code re}; {@code room} is there when it carries a snapshot. */
    record Ok(long re, @Nullable Snapshot room) implements ServerFrame {}

    /** An error; {@code re} is {@link #NONE} when it answers a frame without id. */
    record Failed(long re, String code, String message) implements ServerFrame {}

    record Heartbeat() implements ServerFrame {}

    /**
     * Something that the server says unasked. {@code member} is whom it is from, or whom it is about; {@code number} is
     * the running number that a {@link Numbered} payload carries; {@code epoch} and {@code seq} are there in room
     * events.
     */
    record Push(
            long n,
            String type,
            @Nullable String room,
            @Nullable String epoch,
            long seq,
            @Nullable String member,
            long number)
            implements ServerFrame {}

    /** The part of a room snapshot that a client must keep. {@code you} is its own member id. */
    record Snapshot(String id, String epoch, long seq, String you) {}
}
