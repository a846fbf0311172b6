package com.yourcaryourway.switchboard.faults.conversation;

import com.yourcaryourway.switchboard.faults.history.Kind;
import com.yourcaryourway.switchboard.faults.history.Side;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** When the frames of a room were to be sent, until the other member has them. Belongs to the room's event loop. */
final class Deliveries {
    private final Pulse pulse;
    private final Map<Kind, Map<Long, Long>> underWay = new EnumMap<>(Kind.class);

    Deliveries(Pulse pulse) {
        this.pulse = pulse;
        for (Kind kind : Kind.values()) {
            underWay.put(kind, new HashMap<>());
        }
    }

    void sent(Kind kind, long number, long intended) {
        pulse.sent();
        of(kind).put(number, intended);
    }

    void heard(Side by, Kind kind, long number, long at) {
        if (Side.of(number) == by) {
            return; // A member's own message comes back to it.
        }
        Long intended = of(kind).remove(number);
        if (intended != null) {
            pulse.delivered(at - intended);
        }
    }

    /** Whether every message has arrived. */
    boolean isQuiet() {
        return of(Kind.CHAT).isEmpty();
    }

    private Map<Long, Long> of(Kind kind) {
        return underWay.getOrDefault(kind, Map.of());
    }
}
