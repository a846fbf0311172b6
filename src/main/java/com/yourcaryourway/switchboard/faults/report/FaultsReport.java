package com.yourcaryourway.switchboard.faults.report;

import com.yourcaryourway.switchboard.faults.conversation.Second;
import com.yourcaryourway.switchboard.faults.history.History;
import com.yourcaryourway.switchboard.faults.history.Violation;
import java.util.List;
import java.util.Map;

/**
 * What a run has found. Any thread.
 *
 * @param about what was run, by name
 * @param beganMillis the run's time at the beginning of the first second
 * @param injuries in order, each with how the clients came back
 * @param counts of what was sent and seen, by name
 * @param leftovers what the nodes still held at the end, by name
 * @param excerpts the shortest histories that show violations
 */
public record FaultsReport(
        Map<String, String> about,
        long beganMillis,
        List<Second> seconds,
        List<Healed> injuries,
        Map<String, Long> counts,
        Map<String, String> leftovers,
        List<Violation> violations,
        List<Excerpt> excerpts) {
    /**
     * An injury, and what became of the clients.
     *
     * @param others how long messages in rooms that it did not strike waited for their ok
     */
    public record Healed(Injury injury, Recovery recovery, Times others) {
        public static Healed of(Injury injury, List<History> histories) {
            return new Healed(injury, Recovery.of(injury, histories), Bystanders.waited(injury, histories));
        }
    }

    public FaultsReport {
        seconds = List.copyOf(seconds);
        injuries = List.copyOf(injuries);
        violations = List.copyOf(violations);
        excerpts = List.copyOf(excerpts);
    }

    public boolean isClean() {
        return violations.isEmpty();
    }
}
