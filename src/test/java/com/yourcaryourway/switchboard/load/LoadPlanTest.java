package com.yourcaryourway.switchboard.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.load.client.NodeAddress;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadPlanTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aRoomsMembersSitOnDifferentNodesAndEveryPairOfNodesIsUsed(int nodes) {
        LoadPlan plan = plan(nodes);
        var pairs = new HashSet<List<NodeAddress>>();

        for (int room = 0; room < 24; room++) {
            assertThat(plan.agentNode(room)).isNotEqualTo(plan.customerNode(room));
            pairs.add(List.of(plan.customerNode(room), plan.agentNode(room)));
        }

        assertThat(pairs).hasSize(nodes * (nodes - 1));
    }

    @Test
    void withOneNodeBothAreOnIt() {
        LoadPlan plan = plan(1);

        assertThat(plan.agentNode(7)).isEqualTo(plan.customerNode(7));
    }

    private static LoadPlan plan(int nodes) {
        List<NodeAddress> addresses = IntStream.range(0, nodes)
                .mapToObj(node -> NodeAddress.parse("ws://127.0.0.1:" + (8_081 + node)))
                .toList();
        return new LoadPlan(addresses, List.of(), 24, 10, Traffic.CHAT, 200, false, 3, 10, 5, 1);
    }
}
