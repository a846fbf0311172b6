package com.yourcaryourway.switchboard.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.ClientMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a signal carries comes out character for character, wherever in the frame it stands. */
class SignalSliceTest {
    private static final String ADDRESS = "\"type\":\"signal\",\"room\":\"r-1\",\"to\":\"m-2\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ \"type\" : \"offer\" ,\n\t\"sdp\" : \"v=0\\r\\n\" }",
                "{\"sdp\":\"\uD83D\uDE00 \\ud83d\\ude00 \\\" } ] é 漢\"}",
                "{\"a\":[1,-2.5e3,{\"b\":null}],\"description\":{\"x\":1}}"
            })
    void theTextOfTheObjectIsKeptAsItCame(String object) {
        assertThat(body("{" + ADDRESS + ",\"description\":" + object + "}")).isEqualTo("\"description\":" + object);
        assertThat(body("{\"description\" : " + object + " ," + ADDRESS + "}")).isEqualTo("\"description\":" + object);
        assertThat(body(" {\"candidate\":" + object + "," + ADDRESS + "} ")).isEqualTo("\"candidate\":" + object);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "\\ud83d\\ude00", "é", "漢", "\\n\\\"", "\\u0000"})
    void whatStandsBeforeItDoesNotShiftIt(String before) {
        for (int times : new int[] {1, 100, 3_000}) {
            String frame = "{\"x\":\"" + before.repeat(times) + "\"," + ADDRESS
                    + ",\"candidate\":{\"candidate\":\"\uD83D\uDE00\"},\"y\":1}";
            assertThat(body(frame)).isEqualTo("\"candidate\":{\"candidate\":\"\uD83D\uDE00\"}");
        }
    }

    @Test
    void aNameInEscapesIsTheSameName() {
        assertThat(body("{" + ADDRESS + ",\"c\\u0061ndidate\":{}}")).isEqualTo("\"candidate\":{}");
    }

    @Test
    void aFrameOfFullSizeGoesThrough() {
        // Sizes around those of the parser's own buffers: 4,000 and 32,768 characters.
        for (int size : new int[] {3_900, 4_000, 4_100, 8_000, 32_600, 32_768, 33_000, 65_400}) {
            for (int before = 0; before < 120; before += 7) {
                String object = "{\"sdp\":\"" + "s".repeat(size - before - 100) + "\"}";
                String frame = "{\"x\":\"" + "é".repeat(before) + "\",\"description\":" + object + "," + ADDRESS + "}";
                assertThat(body(frame)).isEqualTo("\"description\":" + object);
            }
        }
    }

    @Test
    void ofTwoTheLaterIsKept() {
        assertThat(body("{" + ADDRESS + ",\"candidate\":{\"a\":1},\"candidate\":{\"b\":2}}"))
                .isEqualTo("\"candidate\":{\"b\":2}");
    }

    private static String body(String frame) {
        return ((ClientMessage.Signal) FrameDecoder.decode(frame).message()).body();
    }
}
