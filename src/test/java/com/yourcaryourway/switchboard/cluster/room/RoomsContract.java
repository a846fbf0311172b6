package com.yourcaryourway.switchboard.cluster.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.MessageId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.room.Cause;
import com.yourcaryourway.switchboard.room.Position;
import com.yourcaryourway.switchboard.room.Room;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.RoomEvent;
import com.yourcaryourway.switchboard.room.RoomRules;
import com.yourcaryourway.switchboard.room.Rooms;
import com.yourcaryourway.switchboard.room.Rooms.Answer;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Rooms} keeps. Each test has a room of its own. */
abstract class RoomsContract {
    static final SessionId ANA = new SessionId("s-ana");
    static final MemberId ANA_IN_ROOM = new MemberId("m-ana");
    static final NodeId NODE = new NodeId("node-1");

    final RoomId id = new RoomId("r-" + UUID.randomUUID());
    private long request;

    abstract Rooms rooms();

    @Test
    void aNewRoomComesWholeToOneWhoHasNothing() {
        Answer answer = submit(open(), null);

        assertThat(answer.outcome().seq()).isEqualTo(1);
        assertThat(answer.outcome().refusal()).isNull();
        assertThat(whole(answer).position()).isEqualTo(answer.position());
        assertThat(answer.events()).isEmpty();
    }

    @Test
    void aCommandIsAnsweredWithEverythingAfterTheCallersPosition() {
        Position opened = submit(open(), null).position();
        submit(say("one"), null);

        Answer answer = submit(say("two"), opened);

        assertThat(answer.events()).extracting(RoomEvent::seq).containsExactly(2L, 3L);
        assertThat(answer.whole()).isNull();
        assertThat(answer.outcome().seq()).isEqualTo(3);
    }

    @Test
    void aCallerOfAnotherHistoryGetsTheWholeRoom() {
        submit(open(), null);
        var elsewhere = new Position(new Epoch("another"), 1, 1);

        Answer answer = submit(say("one"), elsewhere);

        assertThat(whole(answer).position().seq()).isEqualTo(2);
    }

    @Test
    void aRepeatGivesTheFirstOutcomeAndChangesNothing() {
        submit(open(), null);
        RoomCommand one = say("one");
        Answer first = submit(one, null);
        submit(say("two"), null);

        Answer again = submit(one, first.position());

        assertThat(again.outcome()).isEqualTo(first.outcome());
        assertThat(again.position().seq()).isEqualTo(3);
        assertThat(again.events()).extracting(RoomEvent::seq).containsExactly(3L);
    }

    @Test
    void openingAgainGivesTheFirstOutcome() {
        RoomCommand open = open();
        Answer first = submit(open, null);

        assertThat(submit(open, null).outcome()).isEqualTo(first.outcome());
    }

    @Test
    void aRefusalIsInTheOutcomeAndChangesNothing() {
        Position opened = submit(open(), null).position();
        submit(join("s-ben"), null);

        Answer answer = submit(join("s-eve"), opened);

        assertThat(answer.outcome().refusal())
                .isNotNull()
                .extracting(Refusal::code)
                .isEqualTo(ErrorCode.ROOM_FULL);
        assertThat(answer.events()).hasSize(1);
    }

    @Test
    void aRoomThatIsNotThereIsNoSuchRoom() {
        assertThatThrownBy(() -> submit(say("one"), null)).satisfies(RoomsContract::isNoSuchRoom);
        assertThatThrownBy(() -> await(rooms().tail(id, null))).satisfies(RoomsContract::isNoSuchRoom);
    }

    @Test
    void theTailIsWhatHappenedSince() {
        Position opened = submit(open(), null).position();
        Answer said = submit(say("one"), null);

        assertThat(await(rooms().tail(id, opened)).events()).hasSize(1);
        assertThat(await(rooms().tail(id, said.position())).events()).isEmpty();
        assertThat(whole(await(rooms().tail(id, null))).after(0)).hasSize(2);
    }

    @Test
    void positionsAreThoseOfTheRoomsThatAreThere() {
        Position position = submit(open(), null).position();

        assertThat(await(rooms().positions(Set.of(id, new RoomId("r-absent"))))).containsOnlyKeys(id);
        assertThat(await(rooms().positions(Set.of(id)))).containsEntry(id, position);
        assertThat(await(rooms().positions(Set.of()))).isEmpty();
    }

    @Test
    void anOfferedRoomThatIsAbsentIsStoredAsItIs() {
        Room replica = with(opened(), say("one"));

        Answer answer = await(rooms().offer(replica));

        assertThat(answer.position()).isEqualTo(replica.position());
        assertThat(answer.events()).isEmpty();
        assertThat(whole(await(rooms().tail(id, null))).after(0)).isEqualTo(replica.after(0));
    }

    @Test
    void anOfferThatIsBehindChangesNothingAndLearnsTheRest() {
        Room replica = whole(submit(open(), null));
        Answer said = submit(say("one"), null);

        Answer answer = await(rooms().offer(replica));

        assertThat(answer.position()).isEqualTo(said.position());
        assertThat(answer.events()).hasSize(1);
    }

    @Test
    void twoHistoriesThatSplitBecomeOneOfANewEpochWithAllMessages() {
        // Given
        Room common = whole(submit(open(), null));
        submit(say("here"), null);
        Room there = with(common, say("there"));

        // When
        Answer answer = await(rooms().offer(there));

        // Then
        assertThat(answer.position().epoch()).isNotEqualTo(common.position().epoch());
        assertThat(texts(whole(answer))).containsExactlyInAnyOrder("here", "there");

        // And offering it again changes nothing
        assertThat(await(rooms().offer(there)).position()).isEqualTo(answer.position());
    }

    final RoomCommand open() {
        return new RoomCommand.Open(
                new Cause(ANA, ++request), id, new Epoch("e-" + id), ANA_IN_ROOM, "Ana", ANA, NODE, 1, "Flat tyre");
    }

    final RoomCommand say(String text) {
        return new RoomCommand.Say(new Cause(ANA, ++request), ANA_IN_ROOM, new MessageId("message-" + request), text);
    }

    private RoomCommand join(String session) {
        var agent = new SessionId(session);
        return new RoomCommand.Join(new Cause(agent, ++request), new MemberId("m-" + session), session, agent, NODE, 1);
    }

    final Answer submit(RoomCommand command, @Nullable Position since) {
        return await(rooms().submit(id, command, since));
    }

    private Room opened() {
        return Room.open((RoomCommand.Open) open(), Instant.EPOCH).room();
    }

    private static Room with(Room room, RoomCommand command) {
        return room.apply(command, RoomRules.DEFAULT, Instant.EPOCH).room();
    }

    static List<String> texts(Room room) {
        return room.messages(Long.MAX_VALUE, 100).stream()
                .map(message -> message.text())
                .toList();
    }

    static Room whole(Answer answer) {
        Room whole = answer.whole();
        if (whole == null) {
            throw new AssertionError("not the whole room, but " + answer.events());
        }
        return whole;
    }

    private static void isNoSuchRoom(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        assertThat(cause).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(ErrorCode.NO_SUCH_ROOM));
    }

    static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }
}
