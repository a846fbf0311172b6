package com.yourcaryourway.switchboard.cluster.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormatGateTest {
    @Test
    void theFirstNodeIsLetIn() {
        assertThat(FormatGate.refusal(List.of(), 2, 3)).isEmpty();
    }

    @Test
    void anOlderBuildIsLetInAsLongAsOneIsThere() {
        assertThat(FormatGate.refusal(List.of(4, 2, 4), 1, 2)).isEmpty();
    }

    @Test
    void anOlderBuildIsNotLetInAmongNewerOnes() {
        assertThat(FormatGate.refusal(List.of(4, 3), 1, 2))
                .hasValue("this build speaks format 2, and every node of the cluster 3 or above:"
                        + " the cluster has left that format, start a newer build");
    }

    @Test
    void aBuildThatHasDroppedTheClustersFormatIsNotLetIn() {
        assertThat(FormatGate.refusal(List.of(3, 1), 2, 4))
                .hasValue("this build speaks no format below 2, and a node of the cluster 1 at most:"
                        + " roll the cluster to a build between first");
    }
}
