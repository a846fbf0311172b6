package com.yourcaryourway.switchboard.web;

import io.vertx.core.Future;

/** Asks whether nobody uses a name now. The answer binds nobody: the name is claimed in the handshake. Any event loop. */
@FunctionalInterface
public interface NameCheck {
    /** True when free. Fails with a {@link com.yourcaryourway.switchboard.protocol.Refusal} when it cannot be told. */
    Future<Boolean> free(String name);
}
