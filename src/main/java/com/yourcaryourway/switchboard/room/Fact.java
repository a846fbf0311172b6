package com.yourcaryourway.switchboard.room;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An event without its place in a log: what two histories compare by. */
record Fact(Instant at, Cause cause, Change change) {
    static Fact of(RoomEvent event) {
        return new Fact(event.at(), event.cause(), event.change());
    }

    static Set<Fact> of(List<RoomEvent> events) {
        var facts = new HashSet<Fact>();
        events.forEach(event -> facts.add(of(event)));
        return facts;
    }
}
