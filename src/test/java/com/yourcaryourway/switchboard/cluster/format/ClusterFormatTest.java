package com.yourcaryourway.switchboard.cluster.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterFormatTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Integer> outdated = new ArrayList<>();
    private long now = 7;
    private final ClusterFormat format = new ClusterFormat(1, 3, PATIENCE, () -> now, outdated::add);

    @Test
    void aNodeThatHasSeenNobodyWritesTheLowest() {
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void theLowestThatAllSpeakIsWrittenAfterAWhile() {
        // Given
        format.members(List.of(3, 2, 4));
        pass(PATIENCE.minusNanos(1));
        assertThat(written()).isEqualTo(1);
        // When
        pass(Duration.ofNanos(1));
        // Then
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void noFormatIsWrittenThatANodeDoesNotSpeak() {
        format.members(List.of(3, 1));
        pass(PATIENCE.multipliedBy(10));
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void anOldNodeThatComesBackBeginsTheWaitAnew() {
        // Given
        format.members(List.of(3, 3));
        pass(PATIENCE.minusSeconds(1));
        // When
        format.members(List.of(3, 3, 1));
        pass(PATIENCE);
        format.members(List.of(3, 3));
        pass(PATIENCE.minusSeconds(1));
        // Then
        assertThat(written()).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(written()).isEqualTo(3);
    }

    @Test
    void whatIsWrittenNeverFalls() {
        format.members(List.of(3, 3));
        pass(PATIENCE);
        assertThat(written()).isEqualTo(3);
        format.members(List.of(3, 3, 1));
        pass(PATIENCE);
        assertThat(written()).isEqualTo(3);
    }

    @Test
    void whatAPeerWritesIsWrittenHereToo() {
        format.heard(2);
        format.heard(1);
        assertThat(written()).isEqualTo(2);
        assertThat(outdated).isEmpty();
    }

    @Test
    void aPeerThatWritesMoreThanCanBeReadMakesThisNodeOutdated() {
        format.heard(4);
        assertThat(outdated).containsExactly(4);
        assertThat(written()).isEqualTo(1);
    }

    private int written() {
        format.look();
        return format.getAsInt();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
