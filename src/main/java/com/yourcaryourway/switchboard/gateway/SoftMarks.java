package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.session.Conversations;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Typing and read marks of one event loop's sessions, coalesced to one a second for each member and room, the last value
 * kept. Confined to the loop.
 */
final class SoftMarks {
    private static final long PERIOD_NANOS = Duration.ofSeconds(1).toNanos();

    private record Key(RoomId room, MemberId member) {}

    private final Conversations conversations;
    private final Map<Key, Boolean> typingTold = new HashMap<>();
    private final Map<Key, Boolean> typingPending = new HashMap<>();
    private final Map<Key, Long> reads = new HashMap<>();
    private long lastFlushNanos;

    SoftMarks(Conversations conversations) {
        this.conversations = conversations;
    }

    void typing(RoomId room, MemberId member, boolean typing) {
        var key = new Key(room, member);
        if (typingTold.containsKey(key)) {
            typingPending.put(key, typing);
        } else {
            typingTold.put(key, typing);
            conversations.typing(room, member, typing);
        }
    }

    void read(RoomId room, MemberId member, long seq) {
        reads.merge(new Key(room, member), seq, Math::max);
    }

    void tick(long nowNanos) {
        if (nowNanos - lastFlushNanos < PERIOD_NANOS) {
            return;
        }
        lastFlushNanos = nowNanos;
        reads.forEach((key, seq) -> conversations.read(key.room(), key.member(), seq));
        reads.clear();
        typingPending.forEach((key, typing) -> {
            if (!typing.equals(typingTold.get(key))) {
                conversations.typing(key.room(), key.member(), typing);
            }
        });
        typingTold.clear();
        typingTold.putAll(typingPending);
        typingPending.clear();
    }
}
