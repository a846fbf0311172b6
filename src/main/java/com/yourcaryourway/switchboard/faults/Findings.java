package com.yourcaryourway.switchboard.faults;

import com.yourcaryourway.switchboard.faults.conversation.Second;
import com.yourcaryourway.switchboard.faults.history.Checker;
import com.yourcaryourway.switchboard.faults.history.Entry;
import com.yourcaryourway.switchboard.faults.history.History;
import com.yourcaryourway.switchboard.faults.history.Kind;
import com.yourcaryourway.switchboard.faults.history.Outage;
import com.yourcaryourway.switchboard.faults.history.Promise;
import com.yourcaryourway.switchboard.faults.history.Violation;
import com.yourcaryourway.switchboard.faults.report.Excerpt;
import com.yourcaryourway.switchboard.faults.report.FaultsReport;
import com.yourcaryourway.switchboard.faults.report.Injury;
import com.yourcaryourway.switchboard.faults.schedule.FaultKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes the report of what a run has written down. Pure; any thread. */
final class Findings {
    /** So many violations are shown with their histories. */
    private static final int EXCERPTS = 5;

    private Findings() {}

    static FaultsReport of(
            FaultsPlan plan,
            List<Injury> injuries,
            List<History> histories,
            long beganMillis,
            List<Second> seconds,
            Map<String, Double> leftovers,
            Map<String, HeapCheck.Growth> heaps) {
        List<Outage> outages =
                injuries.stream().flatMap(each -> each.outages().stream()).toList();
        var violations = new ArrayList<>(Checker.check(histories, outages));
        injuries.stream().flatMap(each -> each.problems().stream()).forEach(problem -> violations.add(whole(problem)));
        leftovers.forEach((metric, left) -> {
            if (left != 0) {
                violations.add(whole(metric + " is " + left + " at the end, not 0"));
            }
        });
        heaps.forEach((node, heap) -> {
            if (!heap.isBackAtTheBase()) {
                violations.add(whole("the heap of " + node + " is not back at the base line: " + text(heap)));
            }
        });
        var atTheEnd = new LinkedHashMap<String, String>();
        leftovers.forEach((metric, left) -> atTheEnd.put("left over: " + metric, left.toString()));
        heaps.forEach((node, heap) -> atTheEnd.put("heap of " + node, text(heap)));
        return new FaultsReport(
                about(plan, injuries.size()),
                beganMillis,
                seconds,
                injuries.stream()
                        .map(each -> FaultsReport.Healed.of(each, histories))
                        .toList(),
                counts(histories),
                atTheEnd,
                violations,
                excerpts(violations, histories, outages));
    }

    private static String text(HeapCheck.Growth heap) {
        return String.format(Locale.ROOT, "%.1f MiB before, %.1f MiB after", heap.before(), heap.after());
    }

    private static Violation whole(String problem) {
        return new Violation(Promise.WHOLE, Violation.NO_ROOM, problem, List.of());
    }

    private static Map<String, String> about(FaultsPlan plan, int faults) {
        var about = new LinkedHashMap<String, String>();
        about.put("seed", Long.toString(plan.seed()));
        about.put("nodes", Integer.toString(plan.nodes()));
        about.put("rooms", Integer.toString(plan.rooms()));
        about.put("frames a second of a member", Double.toString(plan.rate()));
        about.put("silence, grace, clocks apart (s)", plan.silence() + ", " + plan.grace() + ", " + plan.skew());
        about.put("kinds", plan.kinds().stream().map(FaultKind::label).collect(Collectors.joining(",")));
        about.put("faults", Integer.toString(faults));
        return about;
    }

    private static Map<String, Long> counts(List<History> histories) {
        var counts = new LinkedHashMap<String, Long>();
        for (Kind kind : Kind.values()) {
            String name = kind == Kind.CHAT ? "messages" : "signals";
            counts.put(name + " sent", count(histories, Entry.Sent.class, each -> each.kind() == kind));
            counts.put(name + " acknowledged", count(histories, Entry.Acknowledged.class, each -> each.kind() == kind));
        }
        counts.put("signals refused for now", count(histories, Entry.Refused.class, Entry.Refused::temporary));
        counts.put("signals delivered", count(histories, Entry.Signalled.class, each -> true));
        counts.put("resumes", count(histories, Entry.Ready.class, Entry.Ready::resumed));
        counts.put("resumes complete", count(histories, Entry.Ready.class, each -> each.resumed() && each.complete()));
        return counts;
    }

    private static <E extends Entry> long count(List<History> histories, Class<E> type, Predicate<E> which) {
        return histories.stream().flatMap(each -> each.all(type)).filter(which).count();
    }

    /** One of each promise first. */
    private static List<Excerpt> excerpts(List<Violation> violations, List<History> histories, List<Outage> outages) {
        var chosen = new LinkedHashMap<Promise, Violation>();
        violations.stream()
                .filter(each -> each.room() != Violation.NO_ROOM)
                .forEach(each -> chosen.putIfAbsent(each.promise(), each));
        var all = new ArrayList<>(chosen.values());
        violations.stream()
                .filter(each -> each.room() != Violation.NO_ROOM && !all.contains(each))
                .limit(EXCERPTS)
                .forEach(all::add);
        return all.stream()
                .limit(EXCERPTS)
                .map(each -> Excerpt.of(each, histories.get(each.room()), outages))
                .toList();
    }
}
