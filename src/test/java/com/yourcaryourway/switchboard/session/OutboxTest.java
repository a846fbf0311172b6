package com.yourcaryourway.switchboard.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Outbox outbox = new Outbox(new Outbox.Bounds(3, 100), 0, List.of());

    @Test
    void numbersPushesFromOneWithoutGaps() {
        assertThat(outbox.add(push("a")).n()).isEqualTo(1);
        assertThat(outbox.add(push("b")).n()).isEqualTo(2);
        assertThat(outbox.last()).isEqualTo(2);
        assertThat(numbers(outbox)).containsExactly(1L, 2L);
    }

    @Test
    void goesOnAfterTheNumberThatItIsGiven() {
        // Given
        var kept = new Outbox.Pending(41, push("kept"));
        var moved = new Outbox(new Outbox.Bounds(3, 100), 41, List.of(kept));

        // When
        moved.add(push("next"));

        // Then
        assertThat(numbers(moved)).containsExactly(41L, 42L);
    }

    @Test
    void forgetsExactlyWhatIsAcknowledged() {
        add("a", "b", "c");

        outbox.acknowledge(2);

        assertThat(numbers(outbox)).containsExactly(3L);
        assertThat(outbox.last()).isEqualTo(3);
    }

    @Test
    void goesOnCountingAfterEverythingWasAcknowledged() {
        add("a", "b");
        outbox.acknowledge(2);

        assertThat(outbox.pending()).isEmpty();
        assertThat(outbox.add(push("c")).n()).isEqualTo(3);
    }

    @Test
    void aNumberThatWasNeverGivenAcknowledgesNothing() {
        add("a", "b");

        outbox.acknowledge(3);

        assertThat(numbers(outbox)).containsExactly(1L, 2L);
    }

    @Test
    void anOldAcknowledgementChangesNothing() {
        add("a", "b", "c");
        outbox.acknowledge(2);

        outbox.acknowledge(1);

        assertThat(numbers(outbox)).containsExactly(3L);
    }

    @Test
    void anEmptiedOneGoesOnNumbering() {
        add("a", "b");

        outbox.clear();

        assertThat(outbox.pending()).isEmpty();
        assertThat(outbox.last()).isEqualTo(2);
    }

    @Test
    void overflowsWithOneFrameTooMany() {
        add("a", "b", "c");
        assertThat(outbox.overflows()).isFalse();

        add("d");
        assertThat(outbox.overflows()).isTrue();

        outbox.acknowledge(1);
        assertThat(outbox.overflows()).isFalse();
    }

    @Test
    void overflowsWithOneByteTooMany() {
        add("x".repeat(100));
        assertThat(outbox.overflows()).isFalse();

        add("y");
        assertThat(outbox.overflows()).isTrue();
    }

    @Test
    void countsOnlyTheBytesThatWait() {
        // Given
        add("x".repeat(100));
        outbox.acknowledge(1);
        add("y".repeat(60));
        outbox.clear();

        // When
        add("z".repeat(100));

        // Then
        assertThat(outbox.overflows()).isFalse();
    }

    private void add(String... bodies) {
        for (String body : bodies) {
            outbox.add(push(body));
        }
    }

    private static List<Long> numbers(Outbox outbox) {
        return outbox.pending().stream().map(Outbox.Pending::n).toList();
    }

    private static EncodedPush push(String body) {
        return new EncodedPush(body.getBytes(UTF_8));
    }
}
