package com.yourcaryourway.switchboard.cluster.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomCursor;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.session.EncodedPush;
import com.yourcaryourway.switchboard.session.HeardSignals;
import com.yourcaryourway.switchboard.session.Outbox;
import com.yourcaryourway.switchboard.session.Requests;
import com.yourcaryourway.switchboard.session.SentSignals;
import com.yourcaryourway.switchboard.session.SessionState;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionStateFormatTest {
    private static final RoomId ROOM = new RoomId("r-1");

    /** No two fields of a kind have the same value. */
    private static final SessionState STATE = new SessionState(
            true,
            11,
            List.of(new Outbox.Pending(10, push("ten")), new Outbox.Pending(11, push("eleven"))),
            Map.of(ROOM, new RoomCursor(new Epoch("e-1"), 20)),
            30,
            List.of(new Requests.Answered(9, "an answer".getBytes(UTF_8))),
            List.of(new SentSignals.LaneState(ROOM, new MemberId("m-2"), 40, 41, List.of())),
            new HeardSignals.State(
                    List.of(new HeardSignals.LaneState(ROOM, new MemberId("m-3"), 50, 51, 52)), Map.of(ROOM, 60L)));

    @Test
    void aStateIsReadAsItWasWritten() throws IOException {
        SessionState read = Encoded.copy(STATE, SessionStateFormat::write, SessionStateFormat::read);

        assertThat(read).usingRecursiveComparison().isEqualTo(STATE);
    }

    @Test
    void aStateThatHasNothingIsReadAsItWasWritten() throws IOException {
        SessionState read = Encoded.copy(SessionState.fresh(), SessionStateFormat::write, SessionStateFormat::read);

        assertThat(read).usingRecursiveComparison().isEqualTo(SessionState.fresh());
    }

    @Test
    void aStateCutAnywhereIsRefused() throws IOException {
        byte[] bytes = Encoded.of(STATE, SessionStateFormat::write);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Encoded.read(cut, SessionStateFormat::read))
                    .isInstanceOf(EOFException.class);
        }
    }

    private static EncodedPush push(String text) {
        return new EncodedPush(text.getBytes(UTF_8));
    }
}
