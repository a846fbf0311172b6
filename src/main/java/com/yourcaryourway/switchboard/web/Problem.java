package com.yourcaryourway.switchboard.web;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;

/**
 * Why a request was not answered as asked (RFC 9457). Its code is one of {@link ErrorCode} or, for what only HTTP knows,
 * not_found, method_not_allowed or unsupported_media_type.
 *
 * @param message one English sentence for developers
 */
public record Problem(int status, String code, String message, boolean temporary) {
    static final Problem NOT_FOUND = new Problem(404, "not_found", "There is nothing at this path", false);
    static final Problem METHOD_NOT_ALLOWED =
            new Problem(405, "method_not_allowed", "This path does not have this method; see Allow", false);
    static final Problem NOT_JSON =
            new Problem(415, "unsupported_media_type", "The content type must be application/json", false);
    static final Problem INTERNAL = of(ErrorCode.INTERNAL, "The server failed to answer; the fault was logged");

    static Problem of(ErrorCode code, String message) {
        return new Problem(code.httpStatus(), code.wire(), message, code.temporary());
    }

    static Problem of(Refusal refusal) {
        return of(refusal.code(), refusal.text());
    }
}
