package com.yourcaryourway.switchboard.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally();

    @BeforeEach
    void fiveFramesAreSentAndOwed() {
        for (long number = 0; number < 5; number++) {
            tally.sent(number);
            tally.owed(number);
        }
    }

    @Test
    void framesThatArriveOnceAndInOrderAreClean() {
        arrive(0, 1, 2, 3, 4);

        assertThat(tally.score()).isEqualTo(new Score(5, 5, 0, 0, 0, 0, 0, 0));
        assertThat(tally.score().isClean()).isTrue();
    }

    @Test
    void aMissingFrameIsLostAndNothingElse() {
        arrive(0, 1, 3, 4);

        assertThat(tally.score()).isEqualTo(new Score(5, 4, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void aSecondArrivalIsADuplicateAndDoesNotCountAsDelivered() {
        arrive(0, 1, 2, 1, 3, 4, 4);

        assertThat(tally.score()).isEqualTo(new Score(5, 5, 0, 2, 0, 0, 0, 0));
    }

    @Test
    void onlyTheFrameThatCameLateIsReordered() {
        arrive(0, 2, 3, 1, 4);

        assertThat(tally.score()).isEqualTo(new Score(5, 5, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void aNumberThatWasNeverSentIsAStray() {
        arrive(0, 1, 2, 3, 4, 5, -1, Long.MAX_VALUE);

        assertThat(tally.score()).isEqualTo(new Score(5, 5, 0, 0, 0, 3, 0, 0));
    }

    @Test
    void aFrameThatWasNotAcknowledgedMayBeMissing() {
        arrive(0, 1, 2, 3, 4);
        tally.sent(5);
        tally.refused(5);
        tally.sent(6);

        assertThat(tally.score()).isEqualTo(new Score(7, 5, 0, 0, 0, 0, 1, 1));
        assertThat(tally.score().isClean()).isFalse();
    }

    @Test
    void theFirstArrivalIsToldFromTheOthers() {
        assertThat(tally.arrived(2)).isTrue();
        assertThat(tally.arrived(2)).isFalse();
        assertThat(tally.arrived(9)).isFalse();
    }

    private void arrive(long... numbers) {
        for (long number : numbers) {
            tally.arrived(number);
        }
    }
}
