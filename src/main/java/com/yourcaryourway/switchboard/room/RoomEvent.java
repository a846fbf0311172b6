package com.yourcaryourway.switchboard.room;

import java.time.Instant;

/**
 * An entry of a room's log. {@code prev} is the chain before it; {@code at} is the clock of the node that ordered it,
 * never earlier than the event before.
 */
public record RoomEvent(long seq, long prev, Instant at, Cause cause, Change change) {}
