package com.yourcaryourway.switchboard.protocol;

import java.time.Instant;
import java.util.List;

/** The {@code ok} to a request: what the request's kind promises, nothing else. */
public sealed interface Reply extends ServerMessage {
    /** Nothing but ok. */
    record Done() implements Reply {}

    /** To room.open and room.join. */
    record Entered(RoomSnapshot room) implements Reply {}

    /** To chat.send, once the message is stored on two nodes. */
    record Stored(MessageId id, long seq, Instant at) implements Reply {}

    /** To room.history; messages oldest first. */
    record HistoryPage(Epoch epoch, List<ChatMessage> messages, boolean more) implements Reply {
        public HistoryPage {
            messages = List.copyOf(messages);
        }
    }

    /** To call.start and call.accept. */
    record Calling(CallSnapshot call) implements Reply {}
}
