package com.yourcaryourway.switchboard.cluster.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.CloseCode;
import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.room.Outcome;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.Seat;
import com.yourcaryourway.switchboard.session.Outbox;
import com.yourcaryourway.switchboard.session.Session;
import com.yourcaryourway.switchboard.session.SessionRecord;
import com.yourcaryourway.switchboard.session.SessionState;
import com.yourcaryourway.switchboard.session.TokenHash;
import com.yourcaryourway.switchboard.session.Wire;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A room that says of somebody who is here that he is not connected. */
class ReclaimTest {
    private static final NodeId HERE = new NodeId("node-1");
    private static final NodeId THERE = new NodeId("node-2");
    private static final RoomId ROOM = new RoomId("r-1");
    private static final MemberId MEMBER = new MemberId("m-1");

    private final Vertx vertx = Vertx.vertx();
    private final List<RoomCommand> commands = new ArrayList<>();
    private final Session session = new Session(
            SessionRecord.fresh(
                    new SessionId("s-1"),
                    new Principal("Ana", Role.CUSTOMER),
                    HERE,
                    new TokenHash("first"),
                    Instant.EPOCH),
            Runnable::run,
            new Outbox.Bounds(10, 1_000),
            SessionState.fresh());
    private final Reclaim reclaim = new Reclaim(vertx, Runnable::run, new HostedRooms(), (room, command) -> {
        commands.add(command);
        return Future.succeededFuture(new Outcome(1, Instant.EPOCH, null));
    });

    @AfterEach
    void stop() {
        vertx.close();
    }

    private void connect() {
        session.attach(new Wire() {
            @Override
            public void send(byte[] frame) {}

            @Override
            public void close(CloseCode code, String reason) {}
        });
    }

    private void hear(NodeId home, long epoch, boolean connected) {
        var seat = new Seat(MEMBER, "Ana", Role.CUSTOMER, session.id(), home, epoch, 1, connected, null, Media.NONE);
        reclaim.contradict(ROOM, new Hosted.Follower(session, MEMBER), seat);
    }

    @Test
    void isToldOtherwiseAtOnce() {
        connect();

        hear(HERE, session.epoch(), false);

        assertThat(commands).singleElement().isInstanceOfSatisfying(RoomCommand.Presence.class, presence -> {
            assertThat(presence.member()).isEqualTo(MEMBER);
            assertThat(presence.home()).isEqualTo(HERE);
            assertThat(presence.connected()).isTrue();
        });
    }

    @Test
    void isRightAboutOneWithoutAConnection() {
        hear(HERE, session.epoch(), false);

        assertThat(commands).isEmpty();
    }

    @Test
    void speaksOfAnotherConnectionOrAnotherHome() {
        connect();

        hear(HERE, session.epoch() - 1, false);
        hear(THERE, session.epoch(), false);
        hear(HERE, session.epoch(), true);

        assertThat(commands).isEmpty();
    }
}
