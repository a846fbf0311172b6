package com.yourcaryourway.switchboard.identity;

import com.yourcaryourway.switchboard.protocol.ClientMessage;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.Refusal;
import io.vertx.core.Future;

/** Open mode, for development and demonstration: everybody is who they say. Any thread. */
public final class OpenAuthenticator implements Authenticator {
    @Override
    public Future<Principal> authenticate(ClientMessage.Hello hello) {
        if (hello.token() != null) {
            return Future.failedFuture(new Refusal(ErrorCode.UNAUTHENTICATED, "this server takes names, not tokens"));
        }
        if (hello.name() == null || hello.role() == null) {
            return Future.failedFuture(new Refusal(ErrorCode.BAD_FRAME, "hello needs a name and a role, or resume"));
        }
        try {
            return Future.succeededFuture(new Principal(hello.name(), hello.role()));
        } catch (Refusal e) {
            return Future.failedFuture(e);
        }
    }
}
