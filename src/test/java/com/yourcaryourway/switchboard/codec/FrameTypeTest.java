package com.yourcaryourway.switchboard.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Push;
import com.yourcaryourway.switchboard.protocol.Reply;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.ServerMessage.Failure;
import org.junit.jupiter.api.Test;

class FrameTypeTest {
    @Test
    void everythingThatIsWrittenTellsItsType() {
        assertThat(FrameType.of(FrameEncoder.heartbeat())).isEqualTo("heartbeat");
        assertThat(FrameType.of(FrameEncoder.reply(7, new Reply.Done()))).isEqualTo("ok");
        assertThat(FrameType.of(FrameEncoder.failure(new Failure(7, ErrorCode.BUSY, "in another call"))))
                .isEqualTo("error");
        assertThat(FrameType.of(FrameEncoder.push(new Push.QueueRemoved(new RoomId("r-1")))
                        .numbered(123_456)))
                .isEqualTo("queue.removed");
    }

    @Test
    void whatNoEncoderWroteHasNone() {
        assertThat(FrameType.of(new byte[0])).isEmpty();
        assertThat(FrameType.of("{\"n\":1".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(FrameType.of("{\"a\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
