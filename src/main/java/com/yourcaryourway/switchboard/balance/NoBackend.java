package com.yourcaryourway.switchboard.balance;

/** No ready backend took the request, and nothing of it was sent. Stackless: it is an answer, not a fault. */
final class NoBackend extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoBackend() {
        super("no backend is ready", null, false, false);
    }
}
