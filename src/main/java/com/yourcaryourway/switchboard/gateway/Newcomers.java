package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.ClientFrame;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.ResumeToken;
import com.yourcaryourway.switchboard.session.Ids;
import com.yourcaryourway.switchboard.session.Session;
import com.yourcaryourway.switchboard.session.SessionRecord;
import com.yourcaryourway.switchboard.session.SessionState;
import com.yourcaryourway.switchboard.session.TokenHash;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;

/** Begins sessions. The record comes before the name, so that a name always leads to a session that can be asked for. */
final class Newcomers {
    private final Executor loop;
    private final GatewaySettings settings;
    private final Services services;
    private final Greeter greeter;
    private final Absence absence;

    Newcomers(Executor loop, GatewaySettings settings, Services services, Greeter greeter, Absence absence) {
        this.loop = loop;
        this.settings = settings;
        this.services = services;
        this.greeter = greeter;
        this.absence = absence;
    }

    void welcome(Connection connection, ClientFrame frame, Principal principal) {
        ResumeToken token = Ids.token();
        SessionRecord record =
                SessionRecord.fresh(Ids.session(), principal, services.node(), TokenHash.of(token), Instant.now());
        services.sessions()
                .create(record)
                .compose(created -> services.names().claim(principal, record.id()))
                .compose(claimed -> claimed ? Future.succeededFuture() : takeBack(record))
                .onComplete(done -> loop.execute(() -> {
                    if (done.succeeded()) {
                        begin(connection, record, token);
                    } else {
                        connection.refuse(frame, Refusals.of(done.cause()));
                    }
                }));
    }

    private Future<Object> takeBack(SessionRecord record) {
        return services.sessions()
                .end(record.id(), record.epoch())
                .compose(ended ->
                        Future.failedFuture(new Refusal(ErrorCode.NAME_TAKEN, "this name is in use, choose another")));
    }

    private void begin(Connection connection, SessionRecord record, ResumeToken token) {
        var session = new Session(record, loop, settings.outbox(), SessionState.fresh());
        services.local().reserve(record.id(), record.epoch()).complete(session);
        if (connection.closed()) {
            absence.ended(session);
            return;
        }
        greeter.greet(connection, session, token, false, 0, 0L, List.of());
    }
}
