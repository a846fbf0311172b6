package com.yourcaryourway.switchboard.cluster.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.ResumeToken;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.room.Seat;
import com.yourcaryourway.switchboard.session.SessionRecord;
import com.yourcaryourway.switchboard.session.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LostSeatsTest {
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final RoomId ROOM = new RoomId("room");
    private static final SessionId ANA = new SessionId("ana");
    private static final SessionId BEN = new SessionId("ben");
    private static final Map<RoomId, List<Seat>> BOTH = Map.of(ROOM, List.of(seat(ANA), seat(BEN)));

    private final LostSeats lost = new LostSeats(GRACE);

    @Test
    void aSeatWhoseSessionHasNoRecordForLongerThanTheGraceIsLeft() {
        look(BOTH, Map.of(ANA, record(ANA)), 0);

        assertThat(look(BOTH, Map.of(ANA, record(ANA)), 30)).isEmpty();
        assertThat(look(BOTH, Map.of(ANA, record(ANA)), 31)).singleElement().satisfies(departure -> {
            assertThat(departure.room()).isEqualTo(ROOM);
            assertThat(departure.leave().member()).isEqualTo(new MemberId("ben"));
            assertThat(departure.leave().reason()).isEqualTo(Reason.GONE);
        });
    }

    @Test
    void anEndedSessionCountsAsNone() {
        Map<SessionId, SessionRecord> records =
                Map.of(ANA, record(ANA), BEN, record(BEN).ended(Instant.EPOCH));
        look(BOTH, records, 0);

        assertThat(look(BOTH, records, 31)).hasSize(1);
    }

    @Test
    void aSessionThatIsBackIsNotMissedAnyMore() {
        Map<SessionId, SessionRecord> both = Map.of(ANA, record(ANA), BEN, record(BEN));
        look(BOTH, Map.of(ANA, record(ANA)), 0);
        look(BOTH, both, 20);

        assertThat(look(BOTH, Map.of(ANA, record(ANA)), 31)).isEmpty();
    }

    @Test
    void leavingAgainHasTheSameCauseAndLeavingLaterAnother() {
        look(BOTH, Map.of(ANA, record(ANA)), 0);
        var first = look(BOTH, Map.of(ANA, record(ANA)), 31).get(0).leave();
        var again = look(BOTH, Map.of(ANA, record(ANA)), 36).get(0).leave();
        look(BOTH, Map.of(ANA, record(ANA), BEN, record(BEN)), 40);
        look(BOTH, Map.of(ANA, record(ANA)), 50);
        var later = look(BOTH, Map.of(ANA, record(ANA)), 81).get(0).leave();

        assertThat(again).isEqualTo(first);
        assertThat(later.cause()).isNotEqualTo(first.cause());
    }

    private List<LostSeats.Departure> look(
            Map<RoomId, List<Seat>> seats, Map<SessionId, SessionRecord> records, long second) {
        return lost.look(seats, records, Instant.ofEpochSecond(1_000 + second));
    }

    private static Seat seat(SessionId session) {
        return new Seat(
                new MemberId(session.value()),
                session.value(),
                Role.CUSTOMER,
                session,
                new NodeId("node"),
                1,
                1,
                true,
                null,
                Media.NONE);
    }

    private static SessionRecord record(SessionId session) {
        return SessionRecord.fresh(
                session,
                new Principal(session.value(), Role.CUSTOMER),
                new NodeId("node"),
                TokenHash.of(new ResumeToken("token")),
                Instant.EPOCH);
    }
}
