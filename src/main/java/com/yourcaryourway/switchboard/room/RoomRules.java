package com.yourcaryourway.switchboard.room;

import java.time.Duration;

/**
 * What operators may choose about rooms.
 *
 * @param ring how long a call rings before it counts as unanswered
 * @param customerGone how long a room stays open after its customer's session ran out
 * @param keepClosed how long a closed room can still be read and rated
 */
public record RoomRules(Duration ring, Duration customerGone, Duration keepClosed) {
    public static final RoomRules DEFAULT =
            new RoomRules(Duration.ofSeconds(45), Duration.ofMinutes(10), Duration.ofHours(1));
}
