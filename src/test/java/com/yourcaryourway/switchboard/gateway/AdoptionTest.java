package com.yourcaryourway.switchboard.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.ClientMessage.Resume;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomCursor;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.ResumeToken;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.session.EncodedPush;
import com.yourcaryourway.switchboard.session.HeardSignals;
import com.yourcaryourway.switchboard.session.Outbox.Pending;
import com.yourcaryourway.switchboard.session.Requests.Answered;
import com.yourcaryourway.switchboard.session.SessionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A former home that gave pushes up to 10 and still has those after some number, and what its client says it has. */
class AdoptionTest {
    private static final RoomId ROOM = new RoomId("r-1");
    private static final Map<RoomId, RoomCursor> OF_HOME = Map.of(ROOM, new RoomCursor(new Epoch("e-1"), 20));
    private static final Map<RoomId, RoomCursor> OF_CLIENT = Map.of(ROOM, new RoomCursor(new Epoch("e-1"), 15));

    @Test
    void aClientThatLacksWhatIsKeptGetsExactlyThat() {
        SessionState adopted = Adoption.of(keptAfter(6), clientHas(8));

        assertThat(numbers(adopted)).containsExactly(9L, 10L);
        assertThat(adopted.lastPush()).isEqualTo(10);
        assertThat(adopted.complete()).isTrue();
        assertThat(adopted.cursors()).isEqualTo(OF_HOME);
        assertWhatClientSentIsKnown(adopted);
    }

    @Test
    void aClientThatHasExactlyWhatItAcknowledgedGetsAllThatIsKept() {
        SessionState adopted = Adoption.of(keptAfter(6), clientHas(6));

        assertThat(numbers(adopted)).containsExactly(7L, 8L, 9L, 10L);
        assertThat(adopted.complete()).isTrue();
    }

    @Test
    void aClientThatHasEverythingGetsNothing() {
        assertThat(numbers(Adoption.of(keptAfter(6), clientHas(10)))).isEmpty();

        SessionState nothingKept = Adoption.of(keptAfter(10), clientHas(10));
        assertThat(nothingKept.complete()).isTrue();
        assertThat(nothingKept.lastPush()).isEqualTo(10);
    }

    @Test
    void aClientThatLacksMoreThanIsKeptGoesOnFromItsRooms() {
        SessionState adopted = Adoption.of(keptAfter(6), clientHas(5));

        assertThat(adopted.complete()).as("push 6 is lost").isFalse();
        assertThat(numbers(adopted)).isEmpty();
        assertThat(adopted.lastPush()).as("numbers go on from the client's").isEqualTo(5);
        assertThat(adopted.cursors()).isEqualTo(OF_CLIENT);
        assertWhatClientSentIsKnown(adopted);
    }

    @Test
    void anOutboxThatOverflowedCoversNobodyWhoLacksSomething() {
        assertThat(Adoption.of(keptAfter(10), clientHas(9)).complete()).isFalse();
    }

    @Test
    void aClientThatHasMoreThanWasGivenGoesOnFromItsRooms() {
        SessionState adopted = Adoption.of(keptAfter(6), clientHas(11));

        assertThat(adopted.complete()).isFalse();
        assertThat(adopted.lastPush()).isEqualTo(11);
        assertThat(adopted.cursors()).isEqualTo(OF_CLIENT);
    }

    @Test
    void aClientThatHasNothingStartsFromSnapshotsAndKnowsWhetherItMissedSignals() {
        SessionState missed = Adoption.of(keptAfter(6), clientHas(Resume.NOTHING));
        assertThat(missed.complete()).isFalse();
        assertThat(missed.pending()).isEmpty();
        assertThat(missed.cursors()).isEmpty();
        assertThat(missed.lastPush()).isEqualTo(10);
        assertWhatClientSentIsKnown(missed);

        assertThat(Adoption.of(keptAfter(10), clientHas(Resume.NOTHING)).complete())
                .as("nothing waited for it")
                .isTrue();
    }

    @Test
    void withoutStateEverythingGoesOnFromTheClient() {
        SessionState adopted = Adoption.withoutState(clientHas(8), Set.of(ROOM));

        assertThat(adopted.complete()).isFalse();
        assertThat(adopted.lastPush()).isEqualTo(8);
        assertThat(adopted.cursors()).isEqualTo(OF_CLIENT);
        assertThat(adopted.received()).isEqualTo(Adoption.UNKNOWN);
        assertThat(adopted.heard()).isEqualTo(HeardSignals.State.lost(Set.of(ROOM)));
    }

    @Test
    void withoutStateAndWithNothingNumbersBeginAnew() {
        assertThat(Adoption.withoutState(clientHas(Resume.NOTHING), Set.of()).lastPush())
                .isZero();
    }

    private static void assertWhatClientSentIsKnown(SessionState adopted) {
        assertThat(adopted.received()).isEqualTo(4);
        assertThat(adopted.answers()).hasSize(1);
    }

    private static SessionState keptAfter(long n) {
        List<Pending> pending = new ArrayList<>();
        for (long each = n + 1; each <= 10; each++) {
            pending.add(new Pending(each, new EncodedPush("}".getBytes(UTF_8))));
        }
        return new SessionState(
                true,
                10,
                pending,
                OF_HOME,
                4,
                List.of(new Answered(9, "ok".getBytes(UTF_8))),
                List.of(),
                HeardSignals.State.NONE);
    }

    private static Resume clientHas(long n) {
        return new Resume(new SessionId("s-ana"), new ResumeToken("token"), n, OF_CLIENT);
    }

    private static List<Long> numbers(SessionState state) {
        return state.pending().stream().map(Pending::n).toList();
    }
}
