package com.yourcaryourway.switchboard.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private final Requests requests = new Requests(0, List.of());

    @Test
    void aRequestIsReceivedWhenItAndAllBeforeItAreAnswered() {
        // Given
        requests.begin(1);
        requests.begin(2);
        requests.begin(5);
        assertThat(requests.received()).isZero();

        // When, Then
        answer(2, 0);
        assertThat(requests.received()).isZero();
        answer(1, 0);
        assertThat(requests.received()).as("5 is not answered").isEqualTo(4);
        answer(5, 0);
        assertThat(requests.received()).isEqualTo(5);
    }

    @Test
    void aFrameWithoutIdIsNoRequest() {
        requests.begin(0);
        requests.end(0, 0, frame("error"));

        assertThat(requests.received()).isZero();
        assertThat(requests.answers()).isEmpty();
    }

    @Test
    void anAnswerIsKeptUntilAPushAfterItIsAcknowledged() {
        // Given
        requests.begin(1);
        answer(1, 7);

        // When, Then
        requests.acknowledge(7);
        assertThat(texts()).as("push 7 was sent before the answer").containsExactly("1");
        requests.acknowledge(8);
        assertThat(texts()).isEmpty();
    }

    @Test
    void aRequestThatFailsForNowIsHandledAndItsAnswerNotKept() {
        requests.begin(1);
        requests.end(1, 0, null);

        assertThat(requests.received()).isEqualTo(1);
        assertThat(requests.answers()).isEmpty();
    }

    @Test
    void anAcknowledgementLeavesTheAnswersThatCameLater() {
        for (int id = 1; id <= 3; id++) {
            requests.begin(id);
            answer(id, id);
        }

        requests.acknowledge(3);

        assertThat(texts()).containsExactly("3");
    }

    @Test
    void onlyTheNewestAnswersAreKept() {
        for (int id = 1; id <= Requests.MAX_ANSWERS + 2; id++) {
            requests.begin(id);
            answer(id, 0);
        }

        assertThat(texts()).hasSize(Requests.MAX_ANSWERS).startsWith("3");
    }

    @Test
    void aSignalIsFreshUntilItWasSent() {
        assertThat(requests.freshSignal(4)).isTrue();
        assertThat(requests.freshSignal(4))
                .as("it was refused, and comes again")
                .isTrue();

        requests.signalSent(4);

        assertThat(requests.freshSignal(4)).isFalse();
        assertThat(requests.freshSignal(3)).isFalse();
        assertThat(requests.freshSignal(5)).isTrue();
    }

    @Test
    void aSignalWithoutIdIsAlwaysFresh() {
        requests.signalSent(4);
        requests.signalSent(0);

        assertThat(requests.freshSignal(0)).isTrue();
    }

    @Test
    void goesOnWhereTheFormerHomeWas() {
        // Given
        requests.begin(3);
        answer(3, 9);
        requests.begin(4);

        // When
        var moved = new Requests(requests.received(), requests.answers());

        // Then
        assertThat(moved.received()).as("4 was not answered").isEqualTo(3);
        assertThat(moved.freshSignal(3)).isFalse();
        assertThat(moved.freshSignal(4)).isTrue();
        assertThat(moved.answers()).hasSize(1);
    }

    private void answer(long id, long lastPush) {
        requests.end(id, lastPush, frame(String.valueOf(id)));
    }

    private List<String> texts() {
        return requests.answers().stream()
                .map(answered -> new String(answered.frame(), UTF_8))
                .toList();
    }

    private static byte[] frame(String text) {
        return text.getBytes(UTF_8);
    }
}
