package com.yourcaryourway.switchboard.protocol;

/**
 * A command or frame that is not carried out, for a reason its sender can act on. Travels in failed futures and is
 * turned into a frame or a problem document at the edge. Stackless: it is an answer, not a fault.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public Refusal(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }

    /** What to tell the sender: one English sentence for developers, never shown to people as it is. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
