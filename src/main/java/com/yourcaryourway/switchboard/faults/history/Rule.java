package com.yourcaryourway.switchboard.faults.history;

import java.util.List;
import java.util.function.Consumer;

/** Checks promises against what happened in a room. Pure and stateless; any thread. */
interface Rule {
    void check(History history, List<Outage> outages, Consumer<Violation> found);
}
