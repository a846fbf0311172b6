package com.yourcaryourway.switchboard.session;

import static com.yourcaryourway.switchboard.session.Samples.ANA;
import static com.yourcaryourway.switchboard.session.Samples.ANA_IN_ROOM;
import static com.yourcaryourway.switchboard.session.Samples.BEN_IN_ROOM;
import static com.yourcaryourway.switchboard.session.Samples.OTHER_ROOM;
import static com.yourcaryourway.switchboard.session.Samples.ROOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.session.HeardSignals.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignalsTest {
    private final SentSignals sent = new SentSignals(7, List.of());
    private final HeardSignals heard = new HeardSignals(HeardSignals.State.NONE);

    static Signal unnumbered(RoomId room, MemberId to, long request) {
        return Signal.unnumbered(
                room, ANA_IN_ROOM, to, ANA, new SessionId("s-ben"), request, 1, Samples.push("signal " + request));
    }

    @Test
    void eachDirectionIsNumberedForItself() {
        assertThat(sent.add(unnumbered(ROOM, BEN_IN_ROOM, 1)).number()).isEqualTo(1);
        assertThat(sent.add(unnumbered(ROOM, BEN_IN_ROOM, 2)).number()).isEqualTo(2);
        assertThat(sent.add(unnumbered(ROOM, new MemberId("m-eve"), 3)).number())
                .isEqualTo(1);
        assertThat(sent.add(unnumbered(OTHER_ROOM, BEN_IN_ROOM, 4)).number()).isEqualTo(1);
        assertThat(sent.add(unnumbered(ROOM, BEN_IN_ROOM, 5)).lane()).isEqualTo(7);
    }

    @Test
    void aReceiptForgetsWhatArrivedAndAsksOnlyForWhatIsMissing() {
        // Given
        Signal first = send(1);
        Signal second = send(2);
        Signal third = send(3);

        // When, Then
        assertThat(sent.receipt(receipt(first, false))).isEmpty();
        assertThat(waiting()).containsExactly(kept(second, 2), kept(third, 2));
        assertThat(sent.receipt(receipt(second, true))).containsExactly(kept(third, 3));
    }

    @Test
    void aGapIsFilledOnceHoweverManyFramesBehindItAskForIt() {
        // Given a first frame that was lost, and many behind it
        Signal first = send(1);
        for (int i = 2; i <= 100; i++) {
            send(i);
        }
        var nothing = new Signal.Receipt(ANA, ROOM, ANA_IN_ROOM, BEN_IN_ROOM, first.lane(), 0, true);

        // When, Then
        assertThat(sent.receipt(nothing)).hasSize(100);
        assertThat(sent.receipt(nothing)).isEmpty();
        assertThat(sent.receipt(receipt(first, true))).as("the next gap").hasSize(99);
        assertThat(sent.receipt(nothing)).as("an old receipt").isEmpty();
    }

    @Test
    void aReceiptOfAnotherLaneForgetsNothing() {
        Signal first = send(1);
        var other = new Signal.Receipt(ANA, ROOM, ANA_IN_ROOM, BEN_IN_ROOM, 6, 1, true);

        assertThat(sent.receipt(other)).isEmpty();
        assertThat(waiting()).containsExactly(first);
    }

    @Test
    void onlyLanesWithoutProgressAreStalled() {
        // Given
        Signal first = send(1);
        Signal second = send(2);
        sent.receipt(receipt(first, false));

        // When, Then
        assertThat(sent.stalled()).as("it moved").isEmpty();
        assertThat(sent.stalled()).containsExactly(kept(second, 2));
        sent.receipt(receipt(second, false));
        assertThat(sent.idle()).isTrue();
        assertThat(sent.stalled()).isEmpty();
    }

    @Test
    void tooManyForOneMemberAreRefusedAndThoseForOthersAreNot() {
        for (int i = 1; i <= SentSignals.MAX_FRAMES; i++) {
            send(i);
        }

        assertThatThrownBy(() -> send(9_999))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.OVERLOADED));
        assertThat(sent.add(unnumbered(OTHER_ROOM, BEN_IN_ROOM, 1)).number()).isEqualTo(1);
    }

    @Test
    void tooManyBytesForOneMemberAreRefusedUntilTheyArrive() {
        // Given
        var big = new EncodedPush(new byte[1 << 20]);
        Signal small = unnumbered(ROOM, BEN_IN_ROOM, 1);
        var heavy = Signal.unnumbered(ROOM, ANA_IN_ROOM, BEN_IN_ROOM, ANA, small.receiver(), 1, 1, big);
        for (int i = 0; i < SentSignals.MAX_BYTES >> 20; i++) {
            sent.add(heavy);
        }

        // When, Then
        assertThatThrownBy(() -> send(2)).isInstanceOf(Refusal.class);
        sent.receipt(receipt(sent.waiting(ROOM, BEN_IN_ROOM).get(0), false));
        assertThat(send(2).number()).isEqualTo(5);
    }

    @Test
    void theNextIsTakenAnEarlyOneIsAskedForAndAKnownOneIsNot() {
        Signal first = send(1);
        Signal second = send(2);

        assertThat(heard.hear(second)).isEqualTo(Verdict.EARLY);
        assertThat(heard.receipt(second, true).number()).isZero();
        assertThat(heard.hear(first)).isEqualTo(Verdict.NEXT);
        assertThat(heard.hear(first)).isEqualTo(Verdict.KNOWN);
        assertThat(heard.hear(second)).isEqualTo(Verdict.NEXT);
        assertThat(heard.receipt(first, false).number()).isEqualTo(2);
    }

    @Test
    void aRequestSentAgainByAnotherHomeOfItsSenderIsKnown() {
        // Given
        heard.hear(send(1));
        heard.hear(send(2));

        // When the sender's numbers are lost and its client sends the second again, and a third
        var afterCrash = new SentSignals(8, List.of());
        Signal again = afterCrash.add(unnumbered(ROOM, BEN_IN_ROOM, 2));
        Signal third = afterCrash.add(unnumbered(ROOM, BEN_IN_ROOM, 3));

        // Then
        assertThat(heard.hear(again)).isEqualTo(Verdict.KNOWN);
        assertThat(heard.hear(third)).isEqualTo(Verdict.NEXT);
        assertThat(heard.hear(send(3))).as("of the lane that is over").isEqualTo(Verdict.KNOWN);
    }

    @Test
    void signalsWithoutRequestIdsAreToldApartByTheirNumbers() {
        assertThat(heard.hear(send(0))).isEqualTo(Verdict.NEXT);
        assertThat(heard.hear(send(0))).isEqualTo(Verdict.NEXT);
    }

    @Test
    void aReceiverThatLostItsMemoryGoesOnWithWhatComesAlsoAfterItMoved() {
        // Given a lane of which the receiver knows nothing any more
        for (int i = 1; i <= 4; i++) {
            sent.receipt(receipt(send(i), false));
        }
        var lost = new HeardSignals(HeardSignals.State.lost(Set.of()));

        // When it moves before anything comes
        var moved = new HeardSignals(lost.state());

        // Then
        assertThat(moved.hear(send(5))).isEqualTo(Verdict.NEXT);
        Signal sixth = send(6);
        assertThat(moved.hear(send(7))).isEqualTo(Verdict.EARLY);
        assertThat(moved.hear(sixth)).isEqualTo(Verdict.NEXT);
    }

    @Test
    void aReceiverThatLostItsMemoryGoesOnAlsoWhenALostHomeOfItsSenderIsHeardFirst() {
        // Given a sender that lost its numbers, and a receiver whose lost home had the first of the new ones
        Signal old = send(1);
        var anew = new SentSignals(8, List.of());
        anew.receipt(receipt(anew.add(unnumbered(ROOM, BEN_IN_ROOM, 2)), false));
        var lost = new HeardSignals(HeardSignals.State.lost(Set.of()));

        // When the sender's former home, which hung, says what it still keeps
        lost.hear(old);

        // Then
        Signal second = anew.add(unnumbered(ROOM, BEN_IN_ROOM, 3));
        Signal third = anew.add(unnumbered(ROOM, BEN_IN_ROOM, 4));
        assertThat(lost.hear(third)).isEqualTo(Verdict.EARLY);
        assertThat(lost.hear(second)).isEqualTo(Verdict.NEXT);
        assertThat(lost.hear(third)).isEqualTo(Verdict.NEXT);
    }

    @Test
    void whatALostHomeMayHaveDeliveredIsNotDeliveredAgain() {
        // Given signals that their sender sent before it knew of the receiver's new home
        Signal first = at(4);
        Signal second = at(5);
        var lost = new HeardSignals(HeardSignals.State.lost(Set.of(ROOM)));

        // When they are sent again there, before and after the room has learnt of it
        assertThat(lost.hear(first)).isEqualTo(Verdict.KNOWN);
        lost.movedAt(ROOM, 6);
        assertThat(lost.hear(second)).isEqualTo(Verdict.KNOWN);

        // Then what is sent afterwards goes on, also when the session has moved once more
        assertThat(lost.hear(at(6))).isEqualTo(Verdict.NEXT);
        var moved = new HeardSignals(lost.state());
        assertThat(moved.hear(at(5))).isEqualTo(Verdict.KNOWN);
        assertThat(moved.hear(at(7))).isEqualTo(Verdict.NEXT);
    }

    @Test
    void whatIsSentWhileASessionMovesAgainIsDeliveredAlthoughAnEarlierHomeWasLost() {
        // Given a session that is at its new home
        var lost = new HeardSignals(HeardSignals.State.lost(Set.of(ROOM)));
        lost.movedAt(ROOM, 6);

        // When it moves on, and its sender does not know of that yet
        var moved = new HeardSignals(lost.state());
        Signal meanwhile = at(7);
        moved.movedAt(ROOM, 8);

        // Then
        assertThat(moved.hear(meanwhile)).isEqualTo(Verdict.NEXT);
    }

    @Test
    void aMemberWhoComesBackBeginsAnew() {
        // Given
        heard.hear(send(1));
        heard.hear(send(2));

        // When
        sent.forget(ROOM, BEN_IN_ROOM);
        heard.forget(ROOM, ANA_IN_ROOM);

        // Then
        assertThat(waiting()).isEmpty();
        Signal first = send(3);
        assertThat(first.number()).isEqualTo(1);
        assertThat(heard.hear(first)).isEqualTo(Verdict.NEXT);
    }

    /** The next signal, of a sender that has seen the room up to there. */
    private Signal at(long roomSeq) {
        Signal draft = unnumbered(ROOM, BEN_IN_ROOM, 0);
        return sent.add(Signal.unnumbered(
                ROOM, draft.from(), draft.to(), draft.sender(), draft.receiver(), 0, roomSeq, draft.push()));
    }

    private Signal send(long request) {
        return sent.add(unnumbered(ROOM, BEN_IN_ROOM, request));
    }

    private static Signal kept(Signal signal, long oldest) {
        return signal.numbered(signal.lane(), signal.number(), oldest);
    }

    private List<Signal> waiting() {
        return sent.waiting(ROOM, BEN_IN_ROOM);
    }

    private static Signal.Receipt receipt(Signal last, boolean resend) {
        return new Signal.Receipt(ANA, ROOM, ANA_IN_ROOM, last.to(), last.lane(), last.number(), resend);
    }
}
