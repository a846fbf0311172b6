package com.yourcaryourway.switchboard.protocol;

import java.util.Locale;

/** Why a frame or a request was not carried out. The connection goes on; see {@link CloseCode} for what ends it. */
public enum ErrorCode {
    BAD_FRAME(false, 400),
    BAD_VERSION(false, 400),
    UNKNOWN_TYPE(false, 400),
    TOO_LARGE(false, 413),
    NOT_PERMITTED(false, 403),
    UNAUTHENTICATED(false, 401),
    NAME_TAKEN(false, 409),
    NO_SUCH_SESSION(false, 404),
    NO_SUCH_ROOM(false, 404),
    ROOM_FULL(false, 409),
    ROOM_CLOSED(false, 409),
    ALREADY_IN_ROOM(false, 409),
    NO_SUCH_MEMBER(false, 404),
    NO_SUCH_CALL(false, 404),
    BUSY(false, 409),
    RATE_LIMITED(true, 429),
    OVERLOADED(true, 503),
    /** A fault is being repaired; the same request will succeed. */
    UNAVAILABLE(true, 503),
    INTERNAL(false, 500);

    private final boolean temporary;
    private final int httpStatus;
    private final String wire = name().toLowerCase(Locale.ROOT);

    ErrorCode(boolean temporary, int httpStatus) {
        this.temporary = temporary;
        this.httpStatus = httpStatus;
    }

    /** Whether the same request, sent again later, may succeed. */
    public boolean temporary() {
        return temporary;
    }

    /** The status of a problem document (RFC 9457) with this code. */
    public int httpStatus() {
        return httpStatus;
    }

    public String wire() {
        return wire;
    }
}
