package com.yourcaryourway.switchboard.faults.history;

/** A message in a list that the server gave: its place in the room's log, and its number. Any thread. */
public record Line(long seq, long number) {}
