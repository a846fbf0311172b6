package com.yourcaryourway.switchboard.protocol;

/**
 * Why the server ends a WebSocket (RFC 6455, section 7.4). 4000 to 4499 mean "come back and resume", 4500 to 4999 "do
 * not".
 */
public enum CloseCode {
    /** The node is draining or fenced. Reason: milliseconds to wait. */
    GOING_AWAY(4000),
    SLOW_CONSUMER(4008),
    HEARTBEAT_MISSED(4009),
    /** Reason: milliseconds to wait. */
    RATE_LIMITED(4029),
    UNAUTHENTICATED(4500),
    PROTOCOL_ERROR(4501),
    /** A later connection or session took over. */
    REPLACED(4502),
    NORMAL(1000),
    MESSAGE_TOO_BIG(1009),
    SERVICE_RESTART(1012);

    private final int code;

    CloseCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
