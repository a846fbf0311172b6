package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import java.util.List;

/** What a command comes to: changes to make, or, if there are none, the answer without them. Immutable. */
record Decision(List<Change> changes, Outcome outcome) {
    private static final Outcome OK = new Outcome(0, null, null);

    Decision {
        changes = List.copyOf(changes);
    }

    static Decision of(Change... changes) {
        return new Decision(List.of(changes), OK);
    }

    static Decision of(List<Change> changes) {
        return new Decision(changes, OK);
    }

    /** It holds already. */
    static Decision nothing() {
        return new Decision(List.of(), OK);
    }

    /** The event that made it so. */
    static Decision known(RoomEvent event) {
        return new Decision(List.of(), new Outcome(event.seq(), event.at(), null));
    }

    static Decision refused(ErrorCode code, String message) {
        return new Decision(List.of(), new Outcome(0, null, new Refusal(code, message)));
    }
}
