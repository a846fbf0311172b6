package com.yourcaryourway.switchboard.load;

import java.util.Locale;

/** What the members of a room send each other. */
enum Traffic {
    SIGNAL,
    CHAT;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
