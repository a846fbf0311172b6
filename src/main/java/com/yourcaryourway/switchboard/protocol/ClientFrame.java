package com.yourcaryourway.switchboard.protocol;

/** What a client sends: a message, and the request id that asks for a reply. */
public record ClientFrame(long id, ClientMessage message) {
    /** No reply is asked for. */
    public static final long NO_ID = 0;
}
