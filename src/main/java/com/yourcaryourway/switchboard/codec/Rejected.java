package com.yourcaryourway.switchboard.codec;

import com.yourcaryourway.switchboard.protocol.ClientFrame;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.ServerMessage;

/**
 * A client's frame that could not be read: why, and the request that waits for an answer. Stackless, as the
 * {@link Refusal} in it is: it is an answer, not a fault.
 */
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long re;
    private final Refusal refusal;

    Rejected(long re, Refusal refusal) {
        super(refusal.getMessage(), refusal, false, false);
        this.re = re;
        this.refusal = refusal;
    }

    /** The frame's request id, as far as it could be read; else {@link ClientFrame#NO_ID}. */
    public long re() {
        return re;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** What to answer. */
    public ServerMessage.Failure failure() {
        return new ServerMessage.Failure(re, refusal.code(), refusal.text());
    }
}
