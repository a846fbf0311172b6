package com.yourcaryourway.switchboard.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** No check falls into these tests: what they see is the doing of the request itself. */
final class DeadBackendTest {
    private static final Duration NEVER = Duration.ofHours(1);

    @Test
    void aRequestThatADeadNodeRefusesIsAnsweredByTheNext() throws Exception {
        try (BalancerFixture balancer = new BalancerFixture(NEVER)) {
            balancer.a.close();

            assertThat(balancer.get("/").statusCode()).isEqualTo(200);
            assertThat(balancer.whoAnswers()).containsExactly("B");
            assertThat(balancer.get("/balance/status").body()).contains("refused a connection");
        }
    }

    @Test
    void aSocketThatADeadNodeRefusesIsAcceptedByTheNext() throws Exception {
        try (BalancerFixture balancer = new BalancerFixture(NEVER)) {
            balancer.b.close();

            for (int attempt = 0; attempt < 2; attempt++) {
                Listener listener = new Listener();
                balancer.connect("/ws", listener);
                assertThat(listener.next()).startsWith("A greets");
            }
        }
    }
}
