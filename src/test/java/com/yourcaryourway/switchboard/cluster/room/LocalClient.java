package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.protocol.CloseCode;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.session.Outbox;
import com.yourcaryourway.switchboard.session.Session;
import com.yourcaryourway.switchboard.session.SessionRecord;
import com.yourcaryourway.switchboard.session.SessionState;
import com.yourcaryourway.switchboard.session.TokenHash;
import com.yourcaryourway.switchboard.session.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;

/** A customer whose session lives on the node under test, and on the test's thread; without a connection at first. */
final class LocalClient {
    final Session session;

    LocalClient(NodeId home) {
        session = new Session(
                SessionRecord.fresh(
                        new SessionId("s-1"),
                        new Principal("Ana", Role.CUSTOMER),
                        home,
                        new TokenHash("first"),
                        Instant.EPOCH),
                Runnable::run,
                new Outbox.Bounds(10, 10_000),
                SessionState.fresh());
    }

    /** @param reader gets each frame that the client is sent */
    void connect(Consumer<String> reader) {
        session.attach(new Wire() {
            @Override
            public void send(byte[] frame) {
                reader.accept(new String(frame, StandardCharsets.UTF_8));
            }

            @Override
            public void close(CloseCode code, String reason) {}
        });
    }
}
