package com.yourcaryourway.switchboard.faults.history;

import com.yourcaryourway.switchboard.faults.history.Entry.Intruded;
import com.yourcaryourway.switchboard.faults.history.Entry.Replaced;
import com.yourcaryourway.switchboard.faults.history.Entry.Told;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A room has a customer and one agent: nobody is shown a third member, and no other agent is let in. In a split that is
 * longer than the grace another agent may get in on the customer's side, and has to leave: afterwards the room has its own.
 */
final class AgentRule implements Rule {
    private static final int SEATS = 2;

    @Override
    public void check(History history, List<Outage> outages, Consumer<Violation> found) {
        for (Side side : Side.values()) {
            Set<String> seated = new HashSet<>();
            for (Entry entry : history.entries()) {
                if (entry.side() == side && seat(entry, seated) && seated.size() > SEATS) {
                    found.accept(Violation.of(
                            Promise.ONE_AGENT, history, "the " + side + " saw " + seated.size() + " members", entry));
                }
            }
            if (!seated.isEmpty() && seated.size() < SEATS && outages.stream().anyMatch(Outage::isSplit)) {
                found.accept(Violation.of(
                        Promise.ONE_AGENT, history, "the " + side + " is alone in the room after a split"));
            }
        }
        history.all(Intruded.class)
                .filter(entry -> outages.stream().noneMatch(outage -> outage.partsMembers(entry.at())))
                .forEach(entry ->
                        found.accept(Violation.of(Promise.ONE_AGENT, history, "a second agent was let in", entry)));
    }

    /** Whether somebody may have come. */
    private static boolean seat(Entry entry, Set<String> seated) {
        if (entry instanceof Replaced snapshot) {
            seated.clear();
            return seated.addAll(snapshot.members());
        }
        if (entry instanceof Told event && "room.joined".equals(event.type())) {
            return seated.add(Objects.requireNonNull(event.member()));
        }
        if (entry instanceof Told event && "room.left".equals(event.type())) {
            seated.remove(event.member());
        }
        return false;
    }
}
