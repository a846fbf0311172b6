package com.yourcaryourway.switchboard.cluster.node;

/** This build and the members of the cluster have no format in common that is still written. */
public final class IncompatibleFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IncompatibleFormatException(String message) {
        super(message);
    }
}
