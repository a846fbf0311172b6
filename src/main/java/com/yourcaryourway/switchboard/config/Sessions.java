package com.yourcaryourway.switchboard.config;

import java.time.Duration;

/**
 * How long a client's session outlives its connections.
 *
 * @param heartbeat between the server's signs of life; a connection is given up after 2.5 times that in silence
 * @param grace how long a client may be away and still resume
 * @param tombstone how long an ended session is remembered as ended
 * @param handover how long a new home waits for the old home's outbox
 */
public record Sessions(Duration heartbeat, Duration grace, Duration tombstone, Duration handover) {
    public Sessions {
        new Checks()
                .range("heartbeat", heartbeat, Duration.ofMillis(100), Duration.ofMinutes(1))
                .range("grace", grace, Duration.ofMillis(100), Duration.ofHours(1))
                .range("tombstone", tombstone, Duration.ofSeconds(1), Duration.ofHours(24))
                .that("tombstone", tombstone.compareTo(grace) >= 0, "must not be shorter than sessions.grace")
                .range("handover", handover, Duration.ofMillis(100), Duration.ofSeconds(30))
                .done();
    }
}
