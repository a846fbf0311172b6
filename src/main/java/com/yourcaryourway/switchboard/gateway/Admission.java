package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.identity.Authenticator;
import com.yourcaryourway.switchboard.protocol.ClientFrame;
import com.yourcaryourway.switchboard.protocol.ClientMessage.Hello;

/** Turns a hello into a session: a new one, or one that goes on. Confined to its event loop. */
final class Admission {
    private final Authenticator authenticator;
    private final Newcomers newcomers;
    private final Resumption resumption;

    Admission(Authenticator authenticator, Newcomers newcomers, Resumption resumption) {
        this.authenticator = authenticator;
        this.newcomers = newcomers;
        this.resumption = resumption;
    }

    void hello(Connection connection, ClientFrame frame, Hello hello) {
        if (hello.resume() != null) {
            resumption.resume(connection, frame, hello.resume());
        } else {
            authenticator.authenticate(hello).onComplete(done -> {
                if (done.succeeded()) {
                    newcomers.welcome(connection, frame, done.result());
                } else {
                    connection.refuse(frame, Refusals.of(done.cause()));
                }
            });
        }
    }
}
