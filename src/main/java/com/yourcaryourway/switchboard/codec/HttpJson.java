package com.yourcaryourway.switchboard.codec;

import com.yourcaryourway.switchboard.protocol.Bounds;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import java.nio.charset.StandardCharsets;

/** The JSON of the HTTP edge: problem documents (RFC 9457) and the few small bodies beside them. Pure, any thread. */
public final class HttpJson {
    public static final String CONTENT_TYPE = "application/json";
    public static final String PROBLEM_CONTENT_TYPE = "application/problem+json";

    /** Bytes in a request body. */
    public static final int BODY_BYTES = 4_096;

    private HttpJson() {}

    /** A problem document. Its `message` is what the check-username form has always shown. */
    public static byte[] problem(Refusal refusal) {
        ErrorCode code = refusal.code();
        return problem(code.httpStatus(), code.wire(), refusal.text(), code.temporary());
    }

    /** A problem document for what only HTTP knows, such as a method that is not allowed. */
    public static byte[] problem(int status, String code, String message, boolean temporary) {
        return utf8(Json.object(status, (json, value) -> {
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", title(status));
            json.writeNumberField("status", status);
            json.writeStringField("detail", message);
            json.writeStringField("code", code);
            json.writeBooleanField("temporary", temporary);
            json.writeStringField("message", message);
        }));
    }

    /** {@code {"message":"…"}}. */
    public static byte[] message(String message) {
        return utf8(Json.object(message, (json, value) -> json.writeStringField("message", value)));
    }

    /**
     * The name that a check-username body asks for, stripped and 1 to {@link Bounds#NAME} characters long.
     *
     * @throws Refusal with too_large beyond {@link #BODY_BYTES} or for a long name, with bad_frame for all else
     */
    public static String userName(byte[] body) {
        if (body.length > BODY_BYTES) {
            throw new Refusal(ErrorCode.TOO_LARGE, "a body must have at most " + BODY_BYTES + " bytes");
        }
        var fields = new Fields();
        fields.read(new String(body, StandardCharsets.UTF_8));
        return Bounds.text("userName", fields.text(Field.USER_NAME), Bounds.NAME);
    }

    /** The status phrase (RFC 9110, section 15), as about:blank wants it (RFC 9457, section 4.2.1). */
    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 409 -> "Conflict";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 429 -> "Too Many Requests";
            case 503 -> "Service Unavailable";
            default -> "Internal Server Error";
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
