package com.yourcaryourway.switchboard.cluster.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.room.Outcome;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.Seat;
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
    private final LocalClient client = new LocalClient(HERE);
    private final Reclaim reclaim = new Reclaim(vertx, Runnable::run, new HostedRooms(), (room, command) -> {
        commands.add(command);
        return Future.succeededFuture(new Outcome(1, Instant.EPOCH, null));
    });

    @AfterEach
    void stop() {
        vertx.close();
    }

    private void hear(NodeId home, long epoch, boolean connected) {
        var seat = new Seat(
                MEMBER, "Ana", Role.CUSTOMER, client.session.id(), home, epoch, 1, connected, null, Media.NONE);
        reclaim.contradict(ROOM, new Hosted.Follower(client.session, MEMBER), seat);
    }

    @Test
    void isToldOtherwiseAtOnce() {
        client.connect(frame -> {});

        hear(HERE, client.session.epoch(), false);

        assertThat(commands).singleElement().isInstanceOfSatisfying(RoomCommand.Presence.class, presence -> {
            assertThat(presence.member()).isEqualTo(MEMBER);
            assertThat(presence.home()).isEqualTo(HERE);
            assertThat(presence.connected()).isTrue();
        });
    }

    @Test
    void isRightAboutOneWithoutAConnection() {
        hear(HERE, client.session.epoch(), false);

        assertThat(commands).isEmpty();
    }

    @Test
    void speaksOfAnotherConnectionOrAnotherHome() {
        client.connect(frame -> {});

        hear(HERE, client.session.epoch() - 1, false);
        hear(THERE, client.session.epoch(), false);
        hear(HERE, client.session.epoch(), true);

        assertThat(commands).isEmpty();
    }
}
