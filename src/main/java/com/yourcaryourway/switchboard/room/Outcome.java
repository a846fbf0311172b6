package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command: the event that holds its result (seq 0 when nothing had to change), or why it was refused.
 */
public record Outcome(
        long seq, @Nullable Instant at, @Nullable Refusal refusal) {}
