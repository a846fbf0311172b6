package com.yourcaryourway.switchboard.faults.node;

import org.jspecify.annotations.Nullable;

/** The cluster could not be started. The message is for the person who started the run. */
public final class NotStarted extends Exception {
    private static final long serialVersionUID = 1L;

    public NotStarted(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
