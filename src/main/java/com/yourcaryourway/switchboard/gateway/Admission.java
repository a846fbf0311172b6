package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.ClientFrame;
import com.yourcaryourway.switchboard.protocol.ClientMessage.Hello;
import com.yourcaryourway.switchboard.protocol.Principal;
import io.vertx.core.Future;

/** Turns a hello into a session: a new one, or one that goes on. Confined to its event loop. */
final class Admission {
    private final Services services;
    private final Newcomers newcomers;
    private final Resumption resumption;

    Admission(Services services, Newcomers newcomers, Resumption resumption) {
        this.services = services;
        this.newcomers = newcomers;
        this.resumption = resumption;
    }

    void hello(Connection connection, ClientFrame frame, Hello hello) {
        if (hello.resume() != null) {
            resumption.resume(connection, frame, hello.resume());
        } else {
            begin(hello).onComplete(done -> {
                if (done.succeeded()) {
                    newcomers.welcome(connection, frame, done.result());
                } else {
                    connection.refuse(frame, Refusals.of(done.cause()));
                }
            });
        }
    }

    private Future<Principal> begin(Hello hello) {
        return services.authenticator().authenticate(hello).map(principal -> {
            services.requireMemory();
            return principal;
        });
    }
}
