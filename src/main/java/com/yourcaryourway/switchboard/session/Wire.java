package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.CloseCode;

/** The connection that a session talks over while it has one. Called on the session's loop. */
public interface Wire {
    /** Sends a whole text frame. */
    void send(byte[] frame);

    /** Ends the connection; what was sent before is still delivered if the client reads it. */
    void close(CloseCode code, String reason);
}
