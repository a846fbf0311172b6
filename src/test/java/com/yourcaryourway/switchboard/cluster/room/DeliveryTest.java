package com.yourcaryourway.switchboard.cluster.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.cluster.format.ClusterFormat;
import com.yourcaryourway.switchboard.cluster.link.LinkLimits;
import com.yourcaryourway.switchboard.cluster.link.LinkListener;
import com.yourcaryourway.switchboard.cluster.link.Links;
import com.yourcaryourway.switchboard.cluster.queue.QueueBoard;
import com.yourcaryourway.switchboard.codec.FrameEncoder;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomCursor;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.MessageId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.queue.HandleTimes;
import com.yourcaryourway.switchboard.room.Cause;
import com.yourcaryourway.switchboard.room.Outcome;
import com.yourcaryourway.switchboard.room.Room;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.RoomReplica;
import com.yourcaryourway.switchboard.room.RoomRules;
import com.yourcaryourway.switchboard.room.RoomView;
import com.yourcaryourway.switchboard.session.LocalSessions;
import com.yourcaryourway.switchboard.session.Sessions;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a client is told of a room, and what it finds there when it answers at once. */
class DeliveryTest {
    private static final NodeId HERE = new NodeId("node-1");
    private static final MemberId ANA = new MemberId("m-1");

    private final Vertx vertx = Vertx.vertx();
    private final Hosted hosted = new Hosted(new RoomId("r-1"));
    private final List<String> told = new ArrayList<>();
    private final List<String> shownWhenTold = new ArrayList<>();
    private final List<RoomCommand> said = new ArrayList<>();
    private final LocalClient client = new LocalClient(HERE);
    private final Delivery delivery = delivery();
    private Room room = Room.open(
                    new RoomCommand.Open(
                            new Cause(client.session.id(), 1),
                            hosted.id(),
                            new Epoch("e-1"),
                            ANA,
                            "Ana",
                            client.session.id(),
                            HERE,
                            client.session.epoch(),
                            "Keys"),
                    Instant.EPOCH)
            .room();

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void aClientFindsWhatItIsTold() {
        follow();

        delivery.deliver(hosted, say(1));
        delivery.deliver(hosted, say(2));

        assertThat(shownWhenTold).containsExactly("e-1 2", "e-1 3");
    }

    @Test
    void aClientFindsTheOtherHistoryThatItIsTold() {
        follow();

        delivery.deliver(hosted, hosted.replica().load(room.renamed(new Epoch("e-2"))));

        assertThat(told).singleElement().asString().contains("room.snapshot").contains("e-2");
        assertThat(shownWhenTold).containsExactly("e-2 1");
    }

    @Test
    void eventsComeInOrderAndEachOnce() {
        follow();

        RoomReplica.Folded first = say(1);
        RoomReplica.Folded second = say(2);
        delivery.deliver(hosted, first);
        delivery.deliver(hosted, second);
        delivery.deliver(hosted, first);

        assertThat(told).hasSize(2);
        assertThat(told.get(0)).contains("text 1");
        assertThat(told.get(1)).contains("text 2");
    }

    @Test
    void aFollowerIsBroughtFromWhereItsOutboxIs() {
        hosted.replica().load(room);
        say(1);
        say(2);
        connect();

        delivery.catchUp(hosted, room, new Hosted.Follower(client.session, ANA), cursor("e-1", 2));

        assertThat(told).singleElement().asString().contains("text 2");
    }

    @Test
    void aFollowerWithAnotherHistoryIsGivenTheRoomWhole() {
        hosted.replica().load(room);
        say(1);
        connect();

        delivery.catchUp(hosted, room, new Hosted.Follower(client.session, ANA), cursor("another", 2));

        assertThat(told).singleElement().asString().contains("room.snapshot");
    }

    @Test
    void aRoomThatTakesAConnectedMemberForAbsentIsToldOtherwise() {
        follow();

        delivery.deliver(hosted, absent());

        assertThat(said).singleElement().isInstanceOfSatisfying(RoomCommand.Presence.class, presence -> assertThat(
                        presence.connected())
                .isTrue());
    }

    @Test
    void anotherHistoryThatTakesAConnectedMemberForAbsentIsToldOtherwise() {
        follow();
        absent();

        delivery.deliver(hosted, hosted.replica().load(room.renamed(new Epoch("e-2"))));

        assertThat(said).singleElement().isInstanceOf(RoomCommand.Presence.class);
    }

    private static RoomCursor cursor(String epoch, long seq) {
        return new RoomCursor(new Epoch(epoch), seq);
    }

    private void follow() {
        hosted.replica().load(room);
        hosted.replica().publish();
        hosted.follow(new Hosted.Follower(client.session, ANA));
        connect();
    }

    private void connect() {
        client.connect(frame -> {
            told.add(frame);
            RoomView view = hosted.replica().view();
            shownWhenTold.add(
                    view == null
                            ? "nothing"
                            : view.position().epoch().value() + " "
                                    + view.position().seq());
        });
    }

    private RoomReplica.Folded say(int number) {
        return apply(new RoomCommand.Say(
                new Cause(client.session.id(), 1 + number), ANA, new MessageId("m" + number), "text " + number));
    }

    private RoomReplica.Folded absent() {
        return apply(
                new RoomCommand.Presence(new Cause(client.session.id(), 2), ANA, HERE, client.session.epoch(), false));
    }

    private RoomReplica.Folded apply(RoomCommand command) {
        Room.Applied applied = room.apply(command, RoomRules.DEFAULT, Instant.EPOCH);
        room = applied.room();
        return hosted.replica().fold(room.position().epoch(), applied.events());
    }

    private Delivery delivery() {
        Context bus = vertx.getOrCreateContext();
        var rooms = new HostedRooms();
        var local = new LocalSessions();
        var links = new Links(
                vertx,
                bus,
                HERE,
                new EventsOfRooms(),
                new ClusterFormat(Duration.ZERO, System::nanoTime, number -> {}),
                LinkLimits.DEFAULT,
                StandIn.unused(LinkListener.class),
                new Inbox());
        return new Delivery(
                FrameEncoder::push,
                StandIn.unused(Sessions.class),
                new Signals(HERE, vertx, links, local, rooms, new Receipts(local)),
                new SoftState(HERE, links, rooms, FrameEncoder::push),
                new QueueBoard(
                        HERE,
                        Runnable::run,
                        links,
                        FrameEncoder::push,
                        new HandleTimes(),
                        id -> Future.succeededFuture(List.of())),
                new BusyCallee(rooms, (id, command) -> {}),
                new Reclaim(vertx, Runnable::run, rooms, (id, command) -> {
                    said.add(command);
                    return Future.succeededFuture(new Outcome(1, Instant.EPOCH, null));
                }));
    }
}
