package com.yourcaryourway.switchboard.protocol;

/** A call that lives: RINGING at the callee, or ACTIVE once accepted. A call that is over is no part of a room. */
public enum CallStatus {
    RINGING,
    ACTIVE
}
