package com.yourcaryourway.switchboard.codec;

import java.nio.charset.StandardCharsets;

/** Reads the type off a frame that this server wrote, where it always stands at or near the start. Pure, any thread. */
public final class FrameType {
    private static final byte[] KEY = "\"type\":\"".getBytes(StandardCharsets.US_ASCII);

    private FrameType() {}

    /** The wire name of the frame's type; empty for bytes that no encoder here wrote. */
    public static String of(byte[] frame) {
        int start = 1;
        // A push begins with its number: {"n":12,"type":…
        if (frame.length > 2 && frame[1] == '"' && frame[2] == 'n') {
            while (start < frame.length && frame[start] != ',') {
                start++;
            }
            start++;
        }
        for (int i = 0; i < KEY.length; i++) {
            if (start + i >= frame.length || frame[start + i] != KEY[i]) {
                return "";
            }
        }
        int from = start + KEY.length;
        int to = from;
        while (to < frame.length && frame[to] != '"') {
            to++;
        }
        return new String(frame, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
