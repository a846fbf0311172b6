package com.yourcaryourway.switchboard.session;

import static com.yourcaryourway.switchboard.session.Samples.ANA;
import static com.yourcaryourway.switchboard.session.Samples.push;
import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.CloseCode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalSessionsTest {
    private final Turns loop = new Turns();
    private final RecordingWire wire = new RecordingWire();
    private final LocalSessions sessions = new LocalSessions();

    @Test
    void aReservedSessionIsNotThereUntilItArrives() {
        Promise<Session> arrival = sessions.reserve(ANA, 1);
        assertThat(sessions.get(ANA)).isNull();
        assertThat(sessions.all()).isEmpty();
        assertThat(sessions.size()).isOne();

        Session session = Samples.session(1, loop);
        arrival.complete(session);

        assertThat(sessions.get(ANA)).isSameAs(session);
        assertThat(sessions.all()).containsExactly(session);
    }

    @Test
    void releaseStopsTheSessionAndGivesItsState() {
        // Given
        Session session = arrived(1);
        session.attach(wire);
        session.push(push("a"));

        // When
        Future<Optional<SessionState>> released = sessions.release(ANA, 2);
        loop.turn();

        // Then
        assertThat(released.result())
                .hasValueSatisfying(state -> assertThat(state.lastPush()).isEqualTo(1));
        assertThat(session.released()).isTrue();
        assertThat(session.connected()).isFalse();
        assertThat(wire.closed).containsExactly(CloseCode.REPLACED);
        assertThat(sessions.size()).isZero();
    }

    @Test
    void releaseWaitsForASessionThatIsJustBeingResumed() {
        // Given
        Promise<Session> arrival = sessions.reserve(ANA, 2);

        // When
        Future<Optional<SessionState>> released = sessions.release(ANA, 3);
        loop.turn();
        assertThat(released.isComplete()).isFalse();
        arrival.complete(Samples.session(2, loop));
        loop.turn();

        // Then
        assertThat(released.result()).isPresent();
        assertThat(sessions.size()).isZero();
    }

    @Test
    void aResumeOnTheSameNodeReleasesTheSessionThatItsOwnReservationReplaced() {
        // Given
        Session former = arrived(1);
        former.attach(wire);

        // When
        Promise<Session> arrival = sessions.reserve(ANA, 2);
        Future<Optional<SessionState>> released = sessions.release(ANA, 2);
        loop.turn();

        // Then
        assertThat(released.result()).isPresent();
        assertThat(former.released()).isTrue();
        assertThat(wire.closed).containsExactly(CloseCode.REPLACED);

        // And the reservation stands
        Session next = Samples.session(2, loop);
        arrival.complete(next);
        assertThat(sessions.get(ANA)).isSameAs(next);
    }

    @Test
    void threeResumesOnTheSameNodeHandTheStateFromOneToTheNext() {
        // Given a session with one push, and a resume that has not arrived yet
        arrived(1).push(push("a"));
        Promise<Session> second = sessions.reserve(ANA, 2);
        Future<Optional<SessionState>> first = sessions.release(ANA, 2);

        // When
        sessions.reserve(ANA, 3);
        Future<Optional<SessionState>> released = sessions.release(ANA, 3);
        loop.turn();
        assertThat(released.isComplete()).isFalse();
        second.complete(Samples.session(2, loop, first.result().orElseThrow()));
        loop.turn();

        // Then
        assertThat(released.result())
                .hasValueSatisfying(state -> assertThat(state.pending()).hasSize(1));
    }

    @Test
    void aStateIsReleasedOnce() {
        arrived(1);

        Future<Optional<SessionState>> first = sessions.release(ANA, 2);
        Future<Optional<SessionState>> second = sessions.release(ANA, 3);
        loop.turn();

        assertThat(first.result()).isPresent();
        assertThat(second.result()).isEmpty();
    }

    @Test
    void anEarlierResumeReleasesNothing() {
        Session session = arrived(3);

        Future<Optional<SessionState>> released = sessions.release(ANA, 2);
        loop.turn();

        assertThat(released.result()).isEmpty();
        assertThat(session.released()).isFalse();
    }

    @Test
    void anEarlierResumeCannotReserveWhatALaterOneHas() {
        Session session = arrived(3);

        Promise<Session> late = sessions.reserve(ANA, 2);

        assertThat(late.tryComplete(Samples.session(2, loop))).isFalse();
        assertThat(sessions.get(ANA)).isSameAs(session);
    }

    @Test
    void whatIsNotHereReleasesNothingAtOnce() {
        assertThat(sessions.release(ANA, 2).result()).isEmpty();
    }

    @Test
    void aSessionRemovesOnlyItself() {
        // Given
        Session former = arrived(1);
        Session next = arrived(2);

        // When
        sessions.remove(former);
        assertThat(sessions.get(ANA)).isSameAs(next);

        // Then
        sessions.remove(next);
        assertThat(sessions.size()).isZero();
    }

    private Session arrived(long epoch) {
        Session session = Samples.session(epoch, loop);
        sessions.reserve(ANA, epoch).complete(session);
        return session;
    }
}
