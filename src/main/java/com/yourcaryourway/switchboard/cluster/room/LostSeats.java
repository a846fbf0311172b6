package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.room.Cause;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.Seat;
import com.yourcaryourway.switchboard.session.SessionRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which seats are to be left because nobody can come back to them: their session has had no record, or an ended
 * one, for longer than the grace. That is so when all copies of the record were lost with its home, or when a session
 * ended between the two steps of a join. Confined to one context.
 */
final class LostSeats {
    /** What is to be done in a room. */
    record Departure(RoomId room, RoomCommand.Leave leave) {}

    private final Duration grace;
    private Map<SessionId, Instant> missingSince = new HashMap<>();

    LostSeats(Duration grace) {
        this.grace = grace;
    }

    /** One look. Whoever is not among the seats, or has a record again, is no longer missed. */
    List<Departure> look(Map<RoomId, List<Seat>> seats, Map<SessionId, SessionRecord> records, Instant now) {
        Map<SessionId, Instant> missing = new HashMap<>();
        List<Departure> departures = new ArrayList<>();
        seats.forEach((room, taken) -> taken.forEach(seat -> {
            SessionId session = seat.session();
            if (over(records.get(session))) {
                Instant since = missingSince.getOrDefault(session, now);
                missing.put(session, since);
                if (since.plus(grace).isBefore(now)) {
                    departures.add(new Departure(room, leave(seat, since)));
                }
            }
        }));
        missingSince = missing;
        return departures;
    }

    private static boolean over(@Nullable SessionRecord record) {
        return record == null || record.state() == SessionRecord.State.ENDED;
    }

    private static RoomCommand.Leave leave(Seat seat, Instant since) {
        return new RoomCommand.Leave(Cause.since(seat.session(), since), seat.member(), seat.joinSeq(), Reason.GONE);
    }
}
