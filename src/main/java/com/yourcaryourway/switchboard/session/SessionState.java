package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomCursor;
import com.yourcaryourway.switchboard.protocol.RoomId;
import java.util.List;
import java.util.Map;

/**
 * What a session takes along when it moves to another loop or node: everything that its home alone knows. Without it a
 * resume is not complete.
 *
 * @param lastPush the number of the last push; {@code pending} are those not acknowledged
 * @param cursors the last event of each room that was put into the outbox
 */
public record SessionState(
        boolean complete,
        long lastPush,
        List<Outbox.Pending> pending,
        Map<RoomId, RoomCursor> cursors,
        long received,
        List<Requests.Answered> answers,
        List<SentSignals.LaneState> sent,
        HeardSignals.State heard) {
    public SessionState {
        pending = List.copyOf(pending);
        cursors = Map.copyOf(cursors);
        answers = List.copyOf(answers);
        sent = List.copyOf(sent);
    }

    /** The state of a session that has done nothing yet. */
    public static SessionState fresh() {
        return new SessionState(true, 0, List.of(), Map.of(), 0, List.of(), List.of(), HeardSignals.State.NONE);
    }
}
