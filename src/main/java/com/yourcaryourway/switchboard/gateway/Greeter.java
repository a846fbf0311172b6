package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.codec.FrameEncoder;
import com.yourcaryourway.switchboard.protocol.ResumeToken;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomSnapshot;
import com.yourcaryourway.switchboard.protocol.ServerMessage;
import com.yourcaryourway.switchboard.room.FrameBudget;
import com.yourcaryourway.switchboard.session.Outbox;
import com.yourcaryourway.switchboard.session.Requests;
import com.yourcaryourway.switchboard.session.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says ready, and everything that the client has not seen yet. On the session's loop. */
final class Greeter {
    private final GatewaySettings settings;
    private final Services services;

    Greeter(GatewaySettings settings, Services services) {
        this.settings = settings;
        this.services = services;
    }

    /**
     * Connects a session.
     *
     * @param n the last push that the client has
     * @param received what the client is told about its requests; null for unknown
     */
    void greet(
            Connection connection,
            Session session,
            ResumeToken token,
            boolean resumed,
            long n,
            @Nullable Long received,
            List<RoomSnapshot> rooms) {
        connection.send(FrameEncoder.ready(new ServerMessage.Ready(
                session.id(),
                token,
                resumed,
                session.complete(),
                n,
                received,
                session.principal(),
                services.node(),
                settings.iceServers(),
                settings.iceTransportPolicy(),
                (int) settings.heartbeat().toSeconds(),
                (int) settings.grace().toSeconds(),
                new ServerMessage.Limits(settings.frameBytes(), settings.textChars()),
                rooms.stream()
                        .map(room -> FrameBudget.share(room, rooms.size()))
                        .toList())));
        connection.established(session);
        session.toldIncomplete();
        for (Requests.Answered answered : session.requests().answers()) {
            connection.send(answered.frame());
        }
        for (Outbox.Pending pending : session.outbox().pending()) {
            if (pending.n() > n) {
                connection.send(pending.push().numbered(pending.n()));
            }
        }
        if (session.principal().role() == Role.AGENT) {
            services.queue().watch(session);
        }
    }
}
