package com.yourcaryourway.switchboard.config;

import com.yourcaryourway.switchboard.protocol.Bounds;
import java.time.Duration;

/**
 * What one client may take, and all of them together.
 *
 * @param frameBytes bytes of one frame from a client
 * @param textChars UTF-16 units of one chat message
 * @param framesPerSecond that a session may send over a longer time
 * @param burst frames that a session may send at once
 * @param outboxFrames pushes kept for a session until it acknowledges them; more closes it with 4008
 * @param outboxBytes the same in bytes
 * @param badFramesPerMinute after which the connection is closed with 4501
 * @param hello how long a new connection may wait with its hello
 * @param heapPercent of the heap in use after a collection; above, new sessions, rooms and messages are overloaded
 */
public record Limits(
        int frameBytes,
        int textChars,
        int framesPerSecond,
        int burst,
        int outboxFrames,
        int outboxBytes,
        int badFramesPerMinute,
        Duration hello,
        int heapPercent) {
    public Limits {
        new Checks()
                .range("frameBytes", frameBytes, 1_024, Bounds.FRAME_BYTES)
                .range("textChars", textChars, 1, Bounds.TEXT)
                .range("framesPerSecond", framesPerSecond, 1, 100_000)
                .range("burst", burst, 1, 100_000)
                .range("outboxFrames", outboxFrames, 16, 1_000_000)
                .range("outboxBytes", outboxBytes, 16_384, 1 << 30)
                .that("outboxBytes", outboxBytes >= frameBytes, "must hold at least one frame of limits.frameBytes")
                .range("badFramesPerMinute", badFramesPerMinute, 1, 10_000)
                .range("hello", hello, Duration.ofMillis(100), Duration.ofMinutes(1))
                .range("heapPercent", heapPercent, 10, 95)
                .done();
    }
}
