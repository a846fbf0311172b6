package com.yourcaryourway.switchboard.faults.conversation;

/**
 * What happened in one second of a run. Any thread.
 *
 * @param delivered frames that reached the other member for the first time
 * @param away clients without a session at its end
 * @param medianMillis from when a frame was to be sent to the other member's push; 0 if none arrived
 */
public record Second(
        int second, long sent, long delivered, int away, double medianMillis, double p99Millis, double maxMillis) {}
