package com.yourcaryourway.switchboard.config;

import java.time.Duration;

/**
 * How a node goes away, after SIGTERM or when it is told to drain.
 *
 * @param balancer how long it goes on serving, already not ready, so that the balancer can notice
 * @param pace clients that it sends away in a second for each other node that lives
 * @param deadline after which the process ends, whatever is left
 */
public record Shutdown(Duration balancer, int pace, Duration deadline) {
    public Shutdown {
        new Checks()
                .range("balancer", balancer, Duration.ZERO, Duration.ofMinutes(5))
                .range("pace", pace, 10, 100_000)
                .range("deadline", deadline, Duration.ofSeconds(1), Duration.ofMinutes(10))
                .that("balancer", balancer.compareTo(deadline) < 0, "must be shorter than shutdown.deadline")
                .done();
    }
}
