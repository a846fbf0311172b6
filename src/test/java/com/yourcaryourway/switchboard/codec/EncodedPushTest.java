package com.yourcaryourway.switchboard.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.Push;
import com.yourcaryourway.switchboard.session.EncodedPush;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedPushTest {
    private static final Push PUSH = new Push.ChatTyping(Samples.ROOM, Samples.MEMBER, true);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9, 10, 99, 100, 123_456_789, 999_999_999_999_999_999L, Long.MAX_VALUE})
    void theNumberComesFirstAndTheRestAsItWas(long n) {
        assertThat(text(FrameEncoder.push(PUSH).numbered(n)))
                .isEqualTo(
                        "{\"n\":" + n + ",\"type\":\"chat.typing\",\"room\":\"r-1\",\"from\":\"m-1\",\"typing\":true}");
    }

    @Test
    void anotherNodeNumbersTheSameBytes() {
        // Given
        EncodedPush here = FrameEncoder.push(PUSH);
        // When
        var there = new EncodedPush(here.bytes());
        // Then
        assertThat(there.numbered(7)).isEqualTo(here.numbered(7));
        assertThat(there.size()).isEqualTo(here.bytes().length);
    }

    private static String text(byte[] frame) {
        return new String(frame, StandardCharsets.UTF_8);
    }
}
