package com.yourcaryourway.switchboard.cluster.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.room.Cause;
import com.yourcaryourway.switchboard.room.Change;
import com.yourcaryourway.switchboard.room.RoomEvent;
import com.yourcaryourway.switchboard.room.Seat;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Encoded that nodes of format 1 have stored. A failure here means: raise the format number, and keep reading these. */
class GoldenBytesTest {
    private static final RoomEvent OPENED = new RoomEvent(
            1,
            0x0123456789abcdefL,
            Instant.ofEpochSecond(1_772_357_400, 123_000_000),
            new Cause(new SessionId("s-1"), 7),
            new Change.Opened(
                    "Pneu crevé",
                    new Seat(
                            new MemberId("m-1"),
                            "Zoé",
                            Role.CUSTOMER,
                            new SessionId("s-1"),
                            new NodeId("n-1"),
                            3,
                            1,
                            true,
                            null,
                            new Media(true, false, true, false))));

    private static final String BYTES = "020123456789abcdefb09ca09a0d80d3a6750106732d310e01"
            + "16506e65752063726576c3a9066d2d31085a6fc3a90106732d31066e2d310602010005";

    @Test
    void anEventIsStillWrittenAsItWas() throws IOException {
        assertThat(Encoded.hex(Encoded.of(OPENED, RoomEventFormat::write))).isEqualTo(BYTES);
    }

    @Test
    void anEventIsStillReadAsItWas() throws IOException {
        assertThat(Encoded.read(Encoded.hex(BYTES), RoomEventFormat::read)).isEqualTo(OPENED);
    }
}
