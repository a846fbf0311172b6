package com.yourcaryourway.switchboard.faults.history;

import java.util.ArrayList;
import java.util.List;

/** Compares what happened with what was promised, strictly. Pure; any thread. */
public final class Checker {
    private static final List<Rule> RULES = List.of(
            new SeenRule(),
            new StoredRule(),
            new EventsRule(),
            new OneOrderRule(),
            new SignalRule(),
            new ResumeRule(),
            new AgentRule(),
            new ReplyRule());

    private Checker() {}

    /** What was not kept in these rooms, while these outages were made. */
    public static List<Violation> check(List<History> histories, List<Outage> outages) {
        var found = new ArrayList<Violation>();
        for (History history : histories) {
            RULES.forEach(rule -> rule.check(history, outages, found::add));
        }
        return List.copyOf(found);
    }
}
