package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.MemberId;
import java.util.HashMap;
import java.util.Map;

/** How far each member has read: soft state, never in the log. Mutable, confined to the replica's context. */
final class ReadMarks {
    private final Map<MemberId, Long> marks = new HashMap<>();

    /** Whether the mark rose. */
    boolean raise(MemberId member, long seq) {
        if (seq <= of(member)) {
            return false;
        }
        marks.put(member, seq);
        return true;
    }

    long of(MemberId member) {
        return marks.getOrDefault(member, 0L);
    }

    Map<MemberId, Long> all() {
        return Map.copyOf(marks);
    }

    /** In another history the numbers after the common part mean something else. */
    void lowerTo(long seq) {
        marks.replaceAll((member, mark) -> Math.min(mark, seq));
    }
}
