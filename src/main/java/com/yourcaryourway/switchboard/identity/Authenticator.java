package com.yourcaryourway.switchboard.identity;

import com.yourcaryourway.switchboard.protocol.ClientMessage;
import com.yourcaryourway.switchboard.protocol.Principal;
import io.vertx.core.Future;

/** Tells who says hello. Implementations are called on any event loop and must not block it. */
public interface Authenticator {
    /** The principal of a hello that resumes nothing; fails with unauthenticated or bad_frame. */
    Future<Principal> authenticate(ClientMessage.Hello hello);
}
