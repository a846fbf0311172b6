package com.yourcaryourway.switchboard.cluster.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.session.Seating;
import com.yourcaryourway.switchboard.session.SessionRecord;
import com.yourcaryourway.switchboard.session.TokenHash;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionFormatTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00.123987654Z");
    private static final NodeId NODE = new NodeId("n-2");
    private static final TokenHash FIRST = new TokenHash("first");

    static Stream<SessionRecord> records() {
        SessionRecord fresh = SessionRecord.fresh(
                new SessionId("s-1"), new Principal("Zoé", Role.AGENT), new NodeId("n-1"), FIRST, NOW);
        SessionRecord seated = fresh.seated(new RoomId("r-1"), new Seating(new MemberId("m-1"), 0))
                .seated(new RoomId("r-2"), new Seating(new MemberId("m-2"), 9));
        SessionRecord claimed = seated.claimed(NODE, FIRST, new TokenHash("second"), NOW.plusSeconds(1));
        SessionRecord overtaken = claimed.claimed(NODE, FIRST, new TokenHash("third"), NOW)
                .claimed(NODE, FIRST, new TokenHash("fourth"), NOW);
        return Stream.of(
                fresh, seated, claimed, overtaken, seated.orphaned(NOW), seated.expiring(NOW), overtaken.ended(NOW));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordIsReadAsItWasWritten(SessionRecord record) throws IOException {
        assertThat(Encoded.copy(record, SessionFormat::write, SessionFormat::read))
                .isEqualTo(record);
    }
}
