package com.yourcaryourway.switchboard.faults.history;

import java.util.List;

/**
 * A promise that was not kept.
 *
 * @param room its number, {@link #NO_ROOM} if it is about none
 * @param evidence the entries that show it
 */
public record Violation(Promise promise, int room, String what, List<Entry> evidence) {
    public static final int NO_ROOM = -1;

    public Violation {
        evidence = List.copyOf(evidence);
    }

    static Violation of(Promise promise, History history, String what, Entry... evidence) {
        return new Violation(promise, history.room(), what, List.of(evidence));
    }
}
