package com.yourcaryourway.switchboard.faults.history;

/** What a numbered frame is. Numbers count per side and kind. Any thread. */
public enum Kind {
    CHAT,
    SIGNAL
}
