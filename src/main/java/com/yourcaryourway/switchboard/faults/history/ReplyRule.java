package com.yourcaryourway.switchboard.faults.history;

import com.yourcaryourway.switchboard.faults.history.Entry.Acknowledged;
import com.yourcaryourway.switchboard.faults.history.Entry.Breached;
import com.yourcaryourway.switchboard.faults.history.Entry.Ended;
import com.yourcaryourway.switchboard.faults.history.Entry.Refused;
import com.yourcaryourway.switchboard.faults.history.Entry.Sent;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Each frame that was sent is answered, none is refused for good, and the server does not break the protocol. */
final class ReplyRule implements Rule {
    /** Within so many milliseconds after a split an agent's home has told the room that the agent is there. */
    private static final long REUNION = 5_000;

    private record Frame(Kind kind, long number) {}

    @Override
    public void check(History history, List<Outage> outages, Consumer<Violation> found) {
        var answered = new HashSet<Frame>();
        history.all(Acknowledged.class).forEach(ok -> answered.add(new Frame(ok.kind(), ok.number())));
        history.all(Refused.class).forEach(no -> {
            answered.add(new Frame(no.kind(), no.number()));
            if (!no.temporary() && !isParted(no, outages)) {
                found.accept(Violation.of(
                        Promise.ANSWERED, history, no.kind() + " " + no.number() + " was refused: " + no.code(), no));
            }
        });
        Set<Side> ended = EnumSet.noneOf(Side.class); // Which has its own violation.
        history.all(Ended.class).map(Entry::side).forEach(ended::add);
        history.all(Sent.class)
                .filter(frame -> !ended.contains(frame.side()))
                .filter(frame -> !answered.contains(new Frame(frame.kind(), frame.number())))
                .forEach(frame -> found.accept(Violation.of(
                        Promise.ANSWERED,
                        history,
                        frame.kind() + " " + frame.number() + " of the " + frame.side() + " got no answer",
                        frame)));
        history.all(Breached.class)
                .forEach(breach -> found.accept(
                        Violation.of(Promise.PROTOCOL, history, breach.what() + " (" + breach.side() + ")", breach)));
    }

    /** A customer cannot signal to an agent that its part of a split cluster has taken for gone. */
    private static boolean isParted(Refused no, List<Outage> outages) {
        return no.kind() == Kind.SIGNAL
                && "no_such_member".equals(no.code())
                && outages.stream()
                        .anyMatch(outage -> outage.partsMembers(no.at()) || outage.partsMembers(no.at() - REUNION));
    }
}
