package com.yourcaryourway.switchboard.room;

import java.time.Instant;

/**
 * An entry of a room's log. {@code prev} is the chain before it; {@code at} is the clock of the node that ordered it, in
 * milliseconds, never earlier than any event before. Only events that {@link Room#unite} appended keep the {@code at} of
 * the history that they come from.
 */
public record RoomEvent(long seq, long prev, Instant at, Cause cause, Change change) {}
