package com.yourcaryourway.switchboard.protocol;

/** Why somebody left, a room closed or a call ended. Clients turn it into words. */
public enum Reason {
    /** The member left. */
    LEFT,
    /** The member's session ran out. */
    GONE,
    /** The member closed the room, or the room was closed during the call. */
    CLOSED,
    /** The callee declined. */
    DECLINED,
    /** The callee is in another call. */
    BUSY,
    /** Nobody answered in time. */
    UNANSWERED,
    /** A member hung up. */
    ENDED,
    /** Another agent held the room when two histories met. */
    REPLACED
}
