package com.yourcaryourway.switchboard.cluster.format;

import java.io.IOException;

/** Bytes that this build cannot have written, or not in this place. */
public final class FormatException extends IOException {
    private static final long serialVersionUID = 1L;

    FormatException(String message) {
        super(message);
    }
}
