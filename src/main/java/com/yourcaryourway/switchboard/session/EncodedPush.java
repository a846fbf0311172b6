package com.yourcaryourway.switchboard.session;

import java.nio.charset.StandardCharsets;

/**
 * A push in its wire form but for its number: everything after the opening brace, encoded once for all recipients.
 * Treat the bytes as immutable.
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way out, compared by nobody
public record EncodedPush(byte[] body) {
    private static final byte[] HEAD = "{\"n\":".getBytes(StandardCharsets.US_ASCII);

    /** The whole frame for one session. */
    public byte[] numbered(long n) {
        byte[] number = Long.toString(n).getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[HEAD.length + number.length + 1 + body.length];
        System.arraycopy(HEAD, 0, frame, 0, HEAD.length);
        System.arraycopy(number, 0, frame, HEAD.length, number.length);
        frame[HEAD.length + number.length] = ',';
        System.arraycopy(body, 0, frame, HEAD.length + number.length + 1, body.length);
        return frame;
    }

    public int size() {
        return body.length;
    }
}
