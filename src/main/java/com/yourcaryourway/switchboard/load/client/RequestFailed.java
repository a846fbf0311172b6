package com.yourcaryourway.switchboard.load.client;

/** The server answered a request with an error. The code is kept as it was sent, since it may be one of a later version. */
public final class RequestFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public RequestFailed(String code, String message) {
        super(code + ": " + message, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
