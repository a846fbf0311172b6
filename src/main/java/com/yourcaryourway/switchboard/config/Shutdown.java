package com.yourcaryourway.switchboard.config;

import java.time.Duration;

/**
 * How a node goes away after SIGTERM.
 *
 * @param balancer how long it goes on serving, already not ready, so that the balancer can notice
 * @param deadline after which the process ends, whatever is left
 */
public record Shutdown(Duration balancer, Duration deadline) {
    public Shutdown {
        new Checks()
                .range("balancer", balancer, Duration.ZERO, Duration.ofMinutes(5))
                .range("deadline", deadline, Duration.ofSeconds(1), Duration.ofMinutes(10))
                .that("balancer", balancer.compareTo(deadline) < 0, "must be shorter than shutdown.deadline")
                .done();
    }
}
