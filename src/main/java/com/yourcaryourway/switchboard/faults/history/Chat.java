package com.yourcaryourway.switchboard.faults.history;

import com.yourcaryourway.switchboard.faults.history.Entry.Told;

/** The events of a room that are messages. Any thread. */
public final class Chat {
    public static final String TYPE = "chat.message";

    private Chat() {}

    static boolean is(Told event) {
        return TYPE.equals(event.type());
    }
}
