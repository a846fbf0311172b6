package com.yourcaryourway.switchboard.session;

import static com.yourcaryourway.switchboard.session.Samples.BEN_IN_ROOM;
import static com.yourcaryourway.switchboard.session.Samples.EPOCH;
import static com.yourcaryourway.switchboard.session.Samples.OTHER_ROOM;
import static com.yourcaryourway.switchboard.session.Samples.ROOM;
import static com.yourcaryourway.switchboard.session.Samples.SEATING;
import static com.yourcaryourway.switchboard.session.Samples.push;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomCursor;
import com.yourcaryourway.switchboard.protocol.CloseCode;
import com.yourcaryourway.switchboard.protocol.Epoch;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final RecordingWire wire = new RecordingWire();
    private final Session session = Samples.session(1, Runnable::run);

    @Test
    void aPushGoesOutWithItsNumberAndIsKept() {
        session.attach(wire);

        session.push(push("a"));

        assertThat(wire.sent).containsExactly("{\"n\":1,\"is\":\"a\"}");
        assertThat(session.outbox().pending()).hasSize(1);
    }

    @Test
    void withoutAConnectionAPushWaits() {
        session.attach(wire);
        session.detach();

        session.push(push("a"));

        assertThat(wire.sent).isEmpty();
        assertThat(session.outbox().pending()).hasSize(1);
    }

    @Test
    void aRoomEventThatTheOutboxWentPastIsDropped() {
        session.attach(wire);

        session.push(ROOM, at(5), push("five"));
        session.push(ROOM, at(5), push("five again"));
        session.push(ROOM, at(4), push("four"));
        session.push(OTHER_ROOM, at(4), push("elsewhere"));
        session.push(ROOM, at(6), push("six"));

        assertThat(wire.sent)
                .containsExactly(
                        "{\"n\":1,\"is\":\"five\"}", "{\"n\":2,\"is\":\"elsewhere\"}", "{\"n\":3,\"is\":\"six\"}");
        assertThat(session.cursor(ROOM)).isEqualTo(at(6));
    }

    @Test
    void anotherHistoryOfTheRoomBeginsAtAnySeq() {
        session.attach(wire);
        session.push(ROOM, at(5), push("old"));

        session.push(ROOM, new RoomCursor(new Epoch("e-2"), 2), push("new"));

        assertThat(wire.sent).hasSize(2);
    }

    @Test
    void aSnapshotMovesTheCursorForwardAndNeverBack() {
        session.cursorAtLeast(ROOM, at(5));
        session.cursorAtLeast(ROOM, at(3));
        assertThat(session.cursor(ROOM)).isEqualTo(at(5));

        session.push(ROOM, at(5), push("in the snapshot already"));
        assertThat(session.outbox().last()).isZero();
    }

    @Test
    void aSlowConsumerIsSentAwayToComeBackAndTold() {
        // Given a client that acknowledges nothing, as much as may wait
        session.attach(wire);
        for (String text : new String[] {"a", "b", "c"}) {
            session.push(push(text));
        }
        assertThat(wire.closed).isEmpty();

        // When
        session.push(push("d"));

        // Then
        assertThat(wire.closed).containsExactly(CloseCode.SLOW_CONSUMER);
        assertThat(wire.sent).hasSize(3);
        assertThat(session.complete()).isFalse();
        assertThat(session.outbox().pending()).isEmpty();
        assertThat(session.outbox().last()).isEqualTo(4);
    }

    @Test
    void anAbsentClientOverflowsToo() {
        for (int i = 0; i < 4; i++) {
            session.push(push("x"));
        }

        assertThat(session.complete()).isFalse();
    }

    @Test
    void anAnswerThatLastsIsKeptUntilAPushAfterItIsAcknowledged() {
        // Given
        session.attach(wire);
        session.requests().begin(1);
        session.answer(1, "ok".getBytes(UTF_8));
        assertThat(wire.sent).containsExactly("ok");

        // When, Then
        session.push(push("a"));
        assertThat(session.requests().answers()).hasSize(1);
        session.acknowledge(1);
        assertThat(session.requests().answers()).isEmpty();
        assertThat(session.outbox().pending()).isEmpty();
    }

    @Test
    void anAcknowledgementOfWhatWasNeverSentForgetsNothing() {
        session.requests().begin(1);
        session.answer(1, "ok".getBytes(UTF_8));

        session.acknowledge(9);

        assertThat(session.requests().answers()).hasSize(1);
    }

    @Test
    void afterItsReleaseItDoesNothing() {
        session.attach(wire);
        session.release();

        session.push(push("a"));
        session.push(ROOM, at(5), push("five"));

        assertThat(session.released()).isTrue();
        assertThat(wire.sent).isEmpty();
        assertThat(session.outbox().last()).isZero();
    }

    @Test
    void whatItReleasesGoesOnElsewhere() {
        // Given
        session.sit(ROOM, SEATING);
        session.push(ROOM, at(5), push("five"));
        session.requests().begin(7);
        session.answer(7, "ok".getBytes(UTF_8));

        // When
        Session moved = Samples.session(2, Runnable::run, session.release());
        moved.attach(wire);
        moved.push(ROOM, at(5), push("five again"));
        moved.push(ROOM, at(6), push("six"));

        // Then
        assertThat(wire.sent).containsExactly("{\"n\":2,\"is\":\"six\"}");
        assertThat(moved.outbox().pending()).hasSize(2);
        assertThat(moved.requests().received()).isEqualTo(7);
        assertThat(moved.requests().answers()).hasSize(1);
        assertThat(moved.complete()).isTrue();
    }

    @Test
    void standingForgetsTheRoomAlone() {
        session.sit(ROOM, SEATING);
        session.sit(OTHER_ROOM, SEATING);
        session.cursorAtLeast(ROOM, at(5));

        session.stand(ROOM);

        assertThat(session.seat(ROOM)).isNull();
        assertThat(session.cursor(ROOM)).isNull();
        assertThat(session.seats()).containsOnlyKeys(OTHER_ROOM);
    }

    @Test
    void signalsOfAMemberWhoLeftAreForgottenAndThoseOfOthersKept() {
        session.sent().add(SignalsTest.unnumbered(ROOM, BEN_IN_ROOM, 1));
        session.sent().add(SignalsTest.unnumbered(OTHER_ROOM, BEN_IN_ROOM, 2));

        session.forget(ROOM, BEN_IN_ROOM);

        assertThat(session.sent().waiting(ROOM, BEN_IN_ROOM)).isEmpty();
        assertThat(session.sent().waiting(OTHER_ROOM, BEN_IN_ROOM)).hasSize(1);
    }

    @Test
    void causesOfItsOwnAreNegativeAndNeverUsedTwiceInAnyEpoch() {
        Set<Long> causes = new HashSet<>();
        for (long epoch = 1; epoch <= 3; epoch++) {
            Session each = Samples.session(epoch, Runnable::run);
            for (int i = 0; i < 100; i++) {
                causes.add(each.nextOwnCause());
            }
        }

        assertThat(causes).hasSize(300).allMatch(cause -> cause < 0);
    }

    @Test
    void theTokenIsSettledOnceAndOnlyAfterAResume() {
        assertThat(session.settlesToken())
                .as("a new session has no former token")
                .isFalse();

        SessionRecord claimed =
                Samples.record().claimed(Samples.NODE, Samples.FIRST_TOKEN, Samples.SECOND_TOKEN, Samples.LATER);
        var resumed = new Session(claimed, Runnable::run, Samples.BOUNDS, SessionState.fresh());
        assertThat(resumed.settlesToken()).isTrue();
        assertThat(resumed.settlesToken()).isFalse();
    }

    private static RoomCursor at(long seq) {
        return new RoomCursor(EPOCH, seq);
    }
}
