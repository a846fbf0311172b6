package com.yourcaryourway.switchboard.load.client;

/**
 * How a running number travels in what a client sends, so that the receiver can find it without reading the rest: first
 * in a signal's payload, first in a chat message's text.
 */
public final class Numbered {
    /** The field of a {@code description} or {@code candidate} that carries the number. */
    static final String FIELD = "number";

    private Numbered() {}

    /** The beginning of a signal's payload, up to where its other fields go on. */
    public static String payload(long number) {
        return "{\"" + FIELD + "\":" + number + ',';
    }

    /** The beginning of a text. */
    public static String text(long number) {
        return number + " ";
    }

    /** The number that a text begins with, {@link ServerFrame#NONE} if it begins with none. */
    static long of(char[] chars, int offset, int length) {
        long number = 0;
        int digits = 0;
        while (digits < length && digits < 18 && chars[offset + digits] >= '0' && chars[offset + digits] <= '9') {
            number = number * 10 + chars[offset + digits] - '0';
            digits++;
        }
        return digits == 0 ? ServerFrame.NONE : number;
    }
}
