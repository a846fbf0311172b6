package com.yourcaryourway.switchboard.faults.conversation;

import com.yourcaryourway.switchboard.faults.history.Kind;
import com.yourcaryourway.switchboard.faults.history.Side;
import com.yourcaryourway.switchboard.load.client.Numbered;
import io.vertx.core.json.Json;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** The numbered frames of one member of a room. Belongs to the event loop of the member. */
final class Script {
    private static final String WORDS = "and so on, as people say it when they ask about cars\"";
    private static final String CANDIDATE =
            "\"sdpMid\":\"0\",\"sdpMLineIndex\":0,\"candidate\":\"candidate:1 1 udp 2122260223 192.0.2.17 9 typ host\"}";

    private final Side side;
    private final String room;
    private final String to;
    private final long sender = UUID.randomUUID().getMostSignificantBits();
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    /** @param to the other member's id */
    Script(Side side, String room, String to) {
        this.side = side;
        this.room = ",\"room\":" + Json.encode(room);
        this.to = ",\"to\":" + Json.encode(to);
    }

    Frame next(Kind kind) {
        long number = side.number(counts.merge(kind, 1L, Long::sum));
        return new Frame(kind, number, room + (kind == Kind.CHAT ? chat(number) : signal(number)));
    }

    private String chat(long number) {
        // The variant bits of RFC 9562, section 4.1, in front of the number.
        var id = new UUID(sender, Long.MIN_VALUE | number);
        return ",\"messageId\":\"" + id + "\",\"text\":\"" + Numbered.text(number) + WORDS;
    }

    private String signal(long number) {
        return to + ",\"candidate\":" + Numbered.payload(number) + CANDIDATE;
    }
}
