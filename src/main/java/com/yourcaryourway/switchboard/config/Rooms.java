package com.yourcaryourway.switchboard.config;

import java.time.Duration;

/**
 * How long things in rooms last.
 *
 * @param ring how long a call rings before it counts as unanswered
 * @param customerGone how long a room stays open after its customer's session ran out
 * @param keepClosed how long a closed room can still be read and rated
 */
public record Rooms(Duration ring, Duration customerGone, Duration keepClosed) {
    public Rooms {
        new Checks()
                .range("ring", ring, Duration.ofSeconds(1), Duration.ofMinutes(10))
                .range("customerGone", customerGone, Duration.ofSeconds(1), Duration.ofHours(24))
                .range("keepClosed", keepClosed, Duration.ofSeconds(1), Duration.ofHours(168))
                .done();
    }
}
