package com.yourcaryourway.switchboard.cluster.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.Await;
import com.yourcaryourway.switchboard.fixture.HazelcastMembers;
import com.yourcaryourway.switchboard.protocol.CloseCode;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.room.Outcome;
import com.yourcaryourway.switchboard.room.Position;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.RoomView;
import com.yourcaryourway.switchboard.room.Seat;
import com.yourcaryourway.switchboard.session.LocalSessions;
import com.yourcaryourway.switchboard.session.Outbox;
import com.yourcaryourway.switchboard.session.Seating;
import com.yourcaryourway.switchboard.session.Session;
import com.yourcaryourway.switchboard.session.SessionRecord;
import com.yourcaryourway.switchboard.session.SessionState;
import com.yourcaryourway.switchboard.session.TokenHash;
import com.yourcaryourway.switchboard.session.Wire;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A home against records on a real member. */
class ReassertionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final NodeId HERE = new NodeId("node-1");
    private static final NodeId THERE = new NodeId("node-2");
    private static final RoomId ROOM = new RoomId("r-1");
    private static final Seating SEATING = new Seating(new MemberId("m-1"), 4);
    private static final TokenHash FIRST = new TokenHash("first");
    private static final Vertx VERTX = Vertx.vertx();
    private static final HazelcastMembers MEMBERS = new HazelcastMembers(1);

    private final Context bus = VERTX.getOrCreateContext();
    private final LocalSessions local = new LocalSessions();
    private final List<RoomCommand> commands = new CopyOnWriteArrayList<>();
    private final List<Session> departed = new CopyOnWriteArrayList<>();
    private final List<CloseCode> closed = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile @Nullable RoomView view;
    private final AtomicBoolean awake = new AtomicBoolean(true);
    private final HazelcastSessions sessions = new HazelcastSessions(MEMBERS.calls(0, HazelcastSessions.MAP));
    private final Principal ana = new Principal("Ana " + UUID.randomUUID(), Role.CUSTOMER);
    private final SessionId id = new SessionId("s-" + UUID.randomUUID());
    private final Session session = new Session(
            SessionRecord.fresh(id, ana, HERE, FIRST, Instant.EPOCH).seated(ROOM, SEATING),
            task -> bus.runOnContext(ignored -> task.run()),
            new Outbox.Bounds(10, 1_000),
            SessionState.fresh());
    private final Reassertion reassertion = new Reassertion(
            VERTX,
            HERE,
            local,
            sessions,
            new HazelcastNames(MEMBERS.calls(0, HazelcastNames.MAP), sessions),
            room -> {
                Optional<RoomView> seen = Optional.ofNullable(view);
                looks.incrementAndGet();
                return seen;
            },
            (room, command) -> {
                commands.add(command);
                return Future.succeededFuture(new Outcome(1, Instant.EPOCH, null));
            },
            Duration.ofMillis(100),
            departed::add,
            awake::get);

    @AfterAll
    static void stop() {
        MEMBERS.close();
        VERTX.close();
    }

    @BeforeEach
    void theSessionLivesHere() {
        session.attach(new Wire() {
            @Override
            public void send(byte[] frame) {}

            @Override
            public void close(CloseCode code, String reason) {
                closed.add(code);
            }
        });
        local.reserve(id, session.epoch()).complete(session);
    }

    enum Doubt {
        LOST,
        ORPHANED,
        EXPIRING,
        ENDED
    }

    @ParameterizedTest
    @EnumSource
    void whatOthersMadeOfTheSessionIsUndone(Doubt doubt) throws Exception {
        if (doubt != Doubt.LOST) {
            await(sessions.create(session.record()));
        }
        switch (doubt) {
            case LOST -> {}
            case ORPHANED -> await(sessions.advance(session.record()));
            case EXPIRING -> await(sessions.expire(id, 1));
            case ENDED -> await(sessions.end(id, 1));
        }

        look();

        Await.until("its room hears of it", PATIENCE, () -> !commands.isEmpty());
        SessionRecord stored = await(sessions.find(id)).orElseThrow();
        assertThat(stored.state()).isEqualTo(SessionRecord.State.LIVE);
        assertThat(stored.home()).isEqualTo(HERE);
        assertThat(stored.rooms()).containsEntry(ROOM, SEATING);
        assertThat(commands).first().isInstanceOfSatisfying(RoomCommand.Presence.class, presence -> {
            assertThat(presence.connected()).isTrue();
            assertThat(presence.member()).isEqualTo(SEATING.member());
        });
        assertThat(closed).isEmpty();
    }

    @Test
    void aRoomThatKnowsOfAnEarlierHomeOrNoSeatIsToldAgain() throws Exception {
        await(sessions.create(session.record()));

        view = room(THERE, true);
        look();
        Await.until("its room hears of it", PATIENCE, () -> commands.size() == 1);
        view = room();
        look();
        Await.until("its room hears of it again", PATIENCE, () -> commands.size() == 2);

        view = room(HERE, true);
        look();
        Await.until("the room is looked at", PATIENCE, () -> looks.get() == 3);
        view = room(HERE, false);
        look();
        Await.until("its room hears of it for the third time", PATIENCE, () -> commands.size() == 3);
    }

    private static RoomView room(NodeId home, boolean connected) {
        var seat = new Seat(
                SEATING.member(),
                "Ana",
                Role.CUSTOMER,
                new SessionId("s"),
                home,
                1,
                SEATING.joinSeq(),
                connected,
                null,
                Media.NONE);
        return room(seat);
    }

    private static RoomView room(Seat... seats) {
        return new RoomView(ROOM, new Position(new Epoch("e"), 4, 4), RoomStatus.ACTIVE, List.of(seats), null);
    }

    @Test
    void aSessionThatLivesElsewhereIsDroppedHere() throws Exception {
        await(sessions.create(session.record()));
        await(sessions.claim(id, FIRST, THERE, new TokenHash("second")));

        look();

        Await.until("it is dropped", PATIENCE, () -> !departed.isEmpty());
        assertThat(closed).containsExactly(CloseCode.REPLACED);
        assertThat(local.get(id)).isNull();
        assertThat(await(sessions.find(id)).map(SessionRecord::home)).contains(THERE);
    }

    @Test
    void nodesThatAreSeenAgainHearOnceAndAtOnceWhatLivesHere() throws Exception {
        await(sessions.create(session.record()));
        await(sessions.end(id, 1));

        bus.runOnContext(ignored -> {
            reassertion.added(THERE);
            reassertion.added(new NodeId("node-3"));
            reassertion.merged();
        });

        Await.until("its room hears of it", PATIENCE, () -> !commands.isEmpty());
        look();
        Await.until("the room is looked at", PATIENCE, () -> looks.get() > 0);
        assertThat(commands).hasSize(1);
        assertThat(await(sessions.find(id)).map(SessionRecord::state)).contains(SessionRecord.State.LIVE);
    }

    @Test
    void aFencedNodeAssertsNothing() throws Exception {
        awake.set(false);

        look();

        assertThat(await(sessions.find(id))).isEmpty();
        assertThat(commands).isEmpty();
    }

    private void look() {
        bus.runOnContext(ignored -> reassertion.look());
        Future<Void> looked = Future.future(done -> bus.runOnContext(ignored -> done.complete()));
        await(looked);
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
