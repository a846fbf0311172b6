package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.Bounds;
import com.yourcaryourway.switchboard.protocol.ChatMessage;
import com.yourcaryourway.switchboard.protocol.RoomSnapshot;
import java.util.List;

/**
 * Chooses as many of the newest messages as fit into one frame; the rest is had through the history. Pure. Sizes are
 * those of the JSON text in UTF-8 (RFC 8259, section 7), estimated from above.
 */
public final class FrameBudget {
    /** What a frame may hold beside its messages: members, call, and the names of the fields. */
    private static final int REST_BYTES = 8 << 10;

    /** Field names, ids and times of one message. */
    private static final int MESSAGE_BYTES = 512;

    private static final int CONTROL_BYTES = 6;
    private static final int ESCAPED_BYTES = 2;
    private static final int WIDE_BYTES = 3;

    private FrameBudget() {}

    /** The newest messages that fit into one frame, oldest first as given. */
    public static List<ChatMessage> newest(List<ChatMessage> messages) {
        return newest(messages, 1);
    }

    /** A snapshot that shares its frame with others: {@code rooms} of them in all. */
    public static RoomSnapshot share(RoomSnapshot room, int rooms) {
        List<ChatMessage> fitting = newest(room.messages(), rooms);
        return fitting.size() == room.messages().size()
                ? room
                : new RoomSnapshot(
                        room.id(),
                        room.epoch(),
                        room.seq(),
                        room.you(),
                        room.subject(),
                        room.status(),
                        room.openedAt(),
                        room.rated(),
                        room.members(),
                        fitting,
                        room.call());
    }

    private static List<ChatMessage> newest(List<ChatMessage> messages, int rooms) {
        int left = Bounds.FRAME_BYTES / rooms - REST_BYTES;
        int from = messages.size();
        while (from > 0) {
            ChatMessage next = messages.get(from - 1);
            left -= MESSAGE_BYTES + bytes(next.text()) + bytes(next.from().name());
            if (left < 0) {
                break;
            }
            from--;
        }
        return messages.subList(from, messages.size());
    }

    private static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                bytes += CONTROL_BYTES;
            } else if (c < 0x80) {
                bytes += c == '"' || c == '\\' ? ESCAPED_BYTES : 1;
            } else {
                bytes += WIDE_BYTES;
            }
        }
        return bytes;
    }
}
