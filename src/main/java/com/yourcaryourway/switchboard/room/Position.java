package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.Epoch;

/**
 * How far a room's log goes. {@code chain} is a 64-bit hash chain over the log, so that two logs with the same numbers
 * and different content are told apart. Numbers compare only within one epoch.
 */
public record Position(Epoch epoch, long seq, long chain) {}
