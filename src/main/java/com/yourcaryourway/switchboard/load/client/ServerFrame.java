package com.yourcaryourway.switchboard.load.client;

import java.util.List;
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
    record Ok(long re, @Nullable Snapshot room, Content content) implements ServerFrame {
        public Ok(long re, @Nullable Snapshot room) {
            this(re, room, Content.NONE);
        }
    }

    /** An error; {@code re} is {@link #NONE} when it answers a frame without id. */
    record Failed(long re, String code, String message, boolean temporary) implements ServerFrame {
        public Failed(long re, String code, String message) {
            this(re, code, message, false);
        }
    }

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
            long number,
            Content content)
            implements ServerFrame {
        public Push(
                long n,
                String type,
                @Nullable String room,
                @Nullable String epoch,
                long seq,
                @Nullable String member,
                long number) {
            this(n, type, room, epoch, seq, member, number, Content.NONE);
        }
    }

    /**
     * What a snapshot or a page of a room's history holds.
     *
     * @param epoch that the messages are numbered in
     * @param members the ids of those who have a seat, in a snapshot
     * @param more whether there are older messages than those of a page
     */
    record Content(@Nullable String epoch, List<Message> messages, List<String> members, boolean more) {
        static final Content NONE = new Content(null, List.of(), List.of(), false);

        public Content {
            messages = List.copyOf(messages);
            members = List.copyOf(members);
        }
    }

    /** A chat message in a list; {@code number} is the one that its text begins with. */
    record Message(long seq, @Nullable String member, long number) {}

    /** The part of a room snapshot that a client must keep. {@code you} is its own member id. */
    record Snapshot(String id, String epoch, long seq, String you) {}
}
