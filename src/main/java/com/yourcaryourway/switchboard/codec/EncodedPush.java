package com.yourcaryourway.switchboard.codec;

import java.nio.charset.StandardCharsets;

/**
 * A push in its wire form but for its number: everything after the opening brace, in UTF-8. It is encoded once, travels
 * between nodes like this, and each receiver's outbox puts its own number in front. Immutable as long as nobody writes
 * into its bytes, which are shared on purpose.
 */
public final class EncodedPush {
    private static final byte[] OPENING = "{\"n\":".getBytes(StandardCharsets.US_ASCII);

    private final byte[] body;

    /** From what {@link #bytes} gave, here or on another node. */
    public EncodedPush(byte[] body) {
        this.body = body;
    }

    /** The bytes themselves, not a copy: to be sent, never to be changed. */
    public byte[] bytes() {
        return body;
    }

    public int size() {
        return body.length;
    }

    /** The whole frame with its number, which is not negative: one array of the exact size, nothing parsed. */
    public byte[] numbered(long n) {
        int digits = digits(n);
        int comma = OPENING.length + digits;
        byte[] frame = new byte[comma + 1 + body.length];
        System.arraycopy(OPENING, 0, frame, 0, OPENING.length);
        long rest = n;
        for (int i = comma - 1; i >= OPENING.length; i--) {
            frame[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        frame[comma] = ',';
        System.arraycopy(body, 0, frame, comma + 1, body.length);
        return frame;
    }

    private static int digits(long n) {
        int digits = 1;
        for (long rest = n / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }
}
