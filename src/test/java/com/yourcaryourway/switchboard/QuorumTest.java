package com.yourcaryourway.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuorumTest {
    private long now = -5;
    private final Quorum quorum = new Quorum(2, Duration.ofSeconds(10), () -> now);

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void aLackCountsWhenItHasLasted() {
        assertThat(quorum.look(1)).isFalse();
        pass(Duration.ofMillis(9_999));
        assertThat(quorum.look(1)).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(quorum.look(1)).isTrue();
        assertThat(quorum.lost()).isTrue();
        pass(Duration.ofMinutes(1));
        assertThat(quorum.look(1)).isTrue();
    }

    @Test
    void enoughNodesCountAtOnce() {
        quorum.look(1);
        pass(Duration.ofSeconds(11));
        assertThat(quorum.look(1)).isTrue();

        assertThat(quorum.look(2)).isFalse();
        assertThat(quorum.lost()).isFalse();
    }

    @Test
    void eachLackHasItsOwnTime() {
        quorum.look(1);
        pass(Duration.ofSeconds(9));
        quorum.look(3);
        quorum.look(1);
        pass(Duration.ofSeconds(9));

        assertThat(quorum.look(1)).isFalse();
    }

    @Test
    void whoAsksForNoneIsNeverWithout() {
        var none = new Quorum(0, Duration.ZERO, () -> now);

        assertThat(none.look(1)).isFalse();
    }
}
