package com.yourcaryourway.switchboard.faults.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final List<FaultKind> KINDS = List.of(FaultKind.CUT, FaultKind.KILL, FaultKind.DRAIN);

    @Test
    void aSeedGivesTheSameFaultsAgain() {
        assertThat(draw(42, KINDS, 50)).isEqualTo(draw(42, KINDS, 50)).isNotEqualTo(draw(43, KINDS, 50));
    }

    @Test
    void theOrderInWhichKindsAreNamedDoesNotMatter() {
        assertThat(draw(42, List.of(FaultKind.DRAIN, FaultKind.CUT, FaultKind.KILL), 50))
                .isEqualTo(draw(42, KINDS, 50));
    }

    @Test
    void everyKindHasItsTurnInEveryRound() {
        List<Fault> faults = draw(7, KINDS, 30);

        for (int round = 0; round < 10; round++) {
            assertThat(faults.subList(round * 3, round * 3 + 3))
                    .extracting(Fault::kind)
                    .containsExactlyInAnyOrderElementsOf(KINDS);
        }
    }

    @Test
    void everyNodeIsStruck() {
        assertThat(draw(7, KINDS, 100))
                .extracting(Fault::node)
                .contains(0, 1, 2)
                .allMatch(node -> node < 3);
    }

    @Test
    void aKindThatNeedsMoreNodesIsRefused() {
        assertThatThrownBy(() -> new Schedule(1, List.of(FaultKind.DOUBLE_KILL), 3, 1_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("double-kill");
    }

    private static List<Fault> draw(long seed, List<FaultKind> kinds, int count) {
        var schedule = new Schedule(seed, kinds, 3, 1_000);
        return Stream.generate(schedule::next).limit(count).toList();
    }
}
