package com.yourcaryourway.switchboard.protocol;

/** The sizes that the wire allows. A value outside them is refused with {@link ErrorCode#BAD_FRAME} (or the code named). */
public final class Bounds {
    /** Characters in an opaque id or token. */
    public static final int ID = 128;

    /** Characters in a person's name. */
    public static final int NAME = 64;

    /** Characters in a room's subject. */
    public static final int SUBJECT = 200;

    /** Characters in a chat message. */
    public static final int TEXT = 4_000;

    /** Characters in the comment of a rating. */
    public static final int COMMENT = 1_000;

    /** Messages in one page of history. */
    public static final int PAGE = 100;

    /** Bytes of UTF-8 in one frame. */
    public static final int FRAME_BYTES = 65_536;

    private Bounds() {}

    /** An opaque id: 1 to {@link #ID} printable ASCII characters. */
    public static String id(String field, String value) {
        if (value.isEmpty() || value.length() > ID) {
            throw new Refusal(ErrorCode.BAD_FRAME, field + " must have 1 to " + ID + " characters");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c > '~') {
                throw new Refusal(ErrorCode.BAD_FRAME, field + " must be printable ASCII without spaces");
            }
        }
        return value;
    }

    /** Text that a person wrote: stripped, not empty, at most max UTF-16 units. Too long is {@link ErrorCode#TOO_LARGE}. */
    public static String text(String field, String value, int max) {
        String stripped = optionalText(field, value, max);
        if (stripped.isEmpty()) {
            throw new Refusal(ErrorCode.BAD_FRAME, field + " must not be empty");
        }
        return stripped;
    }

    /** Like {@link #text}, but may be empty. */
    public static String optionalText(String field, String value, int max) {
        String stripped = value.strip();
        if (stripped.length() > max) {
            throw new Refusal(ErrorCode.TOO_LARGE, field + " must have at most " + max + " characters");
        }
        return stripped;
    }

    /** A number in a closed range. */
    public static long range(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw new Refusal(ErrorCode.BAD_FRAME, field + " must be from " + min + " to " + max);
        }
        return value;
    }
}
