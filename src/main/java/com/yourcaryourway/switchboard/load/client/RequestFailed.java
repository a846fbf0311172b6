package com.yourcaryourway.switchboard.load.client;

/** The server answered a request with an error. The code is kept as it was sent, since it may be one of a later version. */
public final class RequestFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean temporary;

    public RequestFailed(String code, String message, boolean temporary) {
        super(code + ": " + message, null, false, false);
        this.code = code;
        this.temporary = temporary;
    }

    static RequestFailed of(ServerFrame.Failed failed) {
        return new RequestFailed(failed.code(), failed.message(), failed.temporary());
    }

    /** Whether the same request may succeed later. */
    public boolean isTemporary() {
        return temporary;
    }

    public String code() {
        return code;
    }
}
