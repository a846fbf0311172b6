package com.yourcaryourway.switchboard.load;

import org.jspecify.annotations.Nullable;

/** The run could not begin. The message is for the person who started it. */
final class SetupFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SetupFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
