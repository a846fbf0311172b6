package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.ClientMessage;
import com.yourcaryourway.switchboard.protocol.ErrorCode;

/** What the gateway counts. Called for every frame on any event loop: it must cost next to nothing. */
public interface Meters {
    void frameIn(ClientMessage message);

    void frameOut(byte[] frame);

    void refused(ErrorCode code);

    /** From the frame's arrival to its answer. */
    void operation(long nanos);

    /** From a signal's arrival until it is on its way to its receiver's home. */
    void relayed(long nanos);
}
