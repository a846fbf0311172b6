package com.yourcaryourway.switchboard.web;

/** The JSON that this edge reads and writes; the codec stands behind it. Called on any event loop, must not block. */
public interface EdgeJson {
    /**
     * The UTF-8 document for a problem (RFC 9457): type, title, status, detail, and as extension members code,
     * temporary and, with the same text as detail, message.
     */
    byte[] problem(Problem problem);

    /**
     * The string member userName of a JSON object, as it was sent.
     *
     * @throws com.yourcaryourway.switchboard.protocol.Refusal bad_frame when the body is anything else
     */
    String userName(byte[] body);
}
