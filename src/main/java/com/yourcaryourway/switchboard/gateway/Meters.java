package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.ClientMessage;
import com.yourcaryourway.switchboard.protocol.ErrorCode;

/** What the gateway counts. Called for every frame on any event loop: no look-ups, no allocation. */
public interface Meters {
    void frameIn(ClientMessage message);

    void frameOut();

    void refused(ErrorCode code);

    /** From the frame's arrival to its answer. */
    void operation(long nanos);
}
