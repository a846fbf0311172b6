package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.ClientFrame;
import com.yourcaryourway.switchboard.protocol.ClientMessage.Resume;
import com.yourcaryourway.switchboard.protocol.CloseCode;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.ResumeToken;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.RoomSnapshot;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.session.Ids;
import com.yourcaryourway.switchboard.session.Seating;
import com.yourcaryourway.switchboard.session.Session;
import com.yourcaryourway.switchboard.session.SessionRecord;
import com.yourcaryourway.switchboard.session.SessionState;
import com.yourcaryourway.switchboard.session.Sessions.Claim;
import com.yourcaryourway.switchboard.session.TokenHash;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with a session, wherever it lived: claims it, fetches its state from its former home, opens its rooms, and
 * says what the client missed. The same steps serve a resume on the same node.
 */
final class Resumption {
    private final Executor loop;
    private final GatewaySettings settings;
    private final Services services;
    private final Greeter greeter;
    private final Absence absence;

    Resumption(Executor loop, GatewaySettings settings, Services services, Greeter greeter, Absence absence) {
        this.loop = loop;
        this.settings = settings;
        this.services = services;
        this.greeter = greeter;
        this.absence = absence;
    }

    /** A resume under way. Confined to the loop once the state is there. */
    private record Attempt(
            Connection connection, ClientFrame frame, Resume resume, ResumeToken token, SessionRecord record) {}

    void resume(Connection connection, ClientFrame frame, Resume resume) {
        ResumeToken token = Ids.token();
        Promise<Void> settled = services.local().expect(resume.session());
        services.sessions()
                .claim(resume.session(), TokenHash.of(resume.token()), services.node(), TokenHash.of(token))
                .onComplete(done -> loop.execute(() -> {
                    if (done.succeeded()) {
                        Claim claim = done.result();
                        fetch(new Attempt(connection, frame, resume, token, claim.record()), claim, settled);
                    } else {
                        settled.complete();
                        connection.refuse(frame, Refusals.of(done.cause()));
                    }
                }));
    }

    private void fetch(Attempt attempt, Claim claim, Promise<Void> settled) {
        SessionRecord record = attempt.record();
        Promise<Session> announced = services.local().reserve(record.id(), record.epoch());
        settled.complete();
        services.handovers()
                .fetch(record.id(), record.epoch(), claim.formerHome())
                .onComplete(done -> loop.execute(
                        () -> arrive(attempt, announced, done.succeeded() ? done.result() : Optional.empty())));
    }

    private void arrive(Attempt attempt, Promise<Session> announced, Optional<SessionState> fetched) {
        SessionState state = fetched.map(found -> Adoption.of(found, attempt.resume()))
                .orElseGet(() -> Adoption.withoutState(
                        attempt.resume(), attempt.record().rooms().keySet()));
        var session = new Session(attempt.record(), loop, settings.outbox(), state);
        if (!announced.tryComplete(session)) {
            attempt.connection().close(CloseCode.REPLACED, "");
            return;
        }
        boolean whole = attempt.resume().n() == Resume.NOTHING;
        List<Future<RoomSnapshot>> rooms = new ArrayList<>();
        attempt.record().rooms().forEach((room, seating) -> rooms.add(enter(session, room, seating, whole)));
        Future.join(rooms).onComplete(done -> loop.execute(() -> begin(attempt, session, state, rooms, whole)));
    }

    private Future<RoomSnapshot> enter(Session session, RoomId room, Seating seating, boolean whole) {
        return services.conversations()
                .follow(room, session, seating.member(), whole ? null : session.cursor(room), whole);
    }

    private void begin(
            Attempt attempt, Session session, SessionState state, List<Future<RoomSnapshot>> rooms, boolean whole) {
        if (session.released()) {
            attempt.connection().close(CloseCode.REPLACED, "");
            return;
        }
        List<RoomSnapshot> snapshots = new ArrayList<>();
        Refusal temporary = null;
        for (Future<RoomSnapshot> room : rooms) {
            if (room.succeeded()) {
                snapshots.add(room.result());
            } else {
                Refusal refusal = Refusals.of(room.cause());
                temporary = refusal.code() == ErrorCode.NO_SUCH_ROOM ? temporary : refusal;
            }
        }
        if (attempt.connection().closed() || temporary != null) {
            absence.began(session);
            if (temporary != null) {
                attempt.connection().refuse(attempt.frame(), temporary);
            }
            announce(session);
            return;
        }
        long n = whole ? state.lastPush() : attempt.resume().n();
        greeter.greet(
                attempt.connection(),
                session,
                attempt.token(),
                true,
                n,
                received(state),
                whole ? snapshots : List.of());
        announce(session);
    }

    private static @Nullable Long received(SessionState state) {
        return state.received() == Adoption.UNKNOWN ? null : Long.valueOf(state.received());
    }

    /** Tells the rooms where the session lives now, and whether it is connected. */
    private void announce(Session session) {
        session.seats().forEach((room, seating) -> {
            if (session.principal().role() == Role.CUSTOMER) {
                services.queue().await(session, room);
            }
            RoomCommand command = session.presence(seating.member());
            session.inOrder()
                    .run(room, () -> services.conversations().submit(room, command))
                    .onComplete(told -> session.loop().execute(() -> session.heard()
                            .movedAt(room, told.succeeded() ? told.result().seq() : 0)));
        });
    }
}
