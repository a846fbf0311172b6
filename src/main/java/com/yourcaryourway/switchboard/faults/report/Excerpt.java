package com.yourcaryourway.switchboard.faults.report;

import com.yourcaryourway.switchboard.faults.history.Entry;
import com.yourcaryourway.switchboard.faults.history.Entry.Dialled;
import com.yourcaryourway.switchboard.faults.history.Entry.Ended;
import com.yourcaryourway.switchboard.faults.history.Entry.Lost;
import com.yourcaryourway.switchboard.faults.history.Entry.Ready;
import com.yourcaryourway.switchboard.faults.history.History;
import com.yourcaryourway.switchboard.faults.history.Outage;
import com.yourcaryourway.switchboard.faults.history.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The shortest part of a room's history that shows a violation, line by line. Any thread. */
public record Excerpt(Violation violation, List<String> lines) {
    private static final long AROUND_MILLIS = 15_000;
    private static final int MOST_LINES = 40;
    private static final int MOST_CHARACTERS = 240;

    private record Moment(long at, String text) {}

    public Excerpt {
        lines = List.copyOf(lines);
    }

    public static Excerpt of(Violation violation, History history, List<Outage> outages) {
        var moments = new ArrayList<Moment>();
        long from = violation.evidence().stream().mapToLong(Entry::at).min().orElse(0) - AROUND_MILLIS;
        long to = violation.evidence().stream().mapToLong(Entry::at).max().orElse(0) + AROUND_MILLIS;
        for (Entry entry : history.entries()) {
            boolean near = entry.at() >= from && entry.at() <= to;
            if (violation.evidence().contains(entry)
                    || Mentions.sameFrame(violation.evidence(), entry)
                    || (near && isAboutConnections(entry))) {
                moments.add(new Moment(entry.at(), entry.toString()));
            }
        }
        outages.stream()
                .filter(outage -> outage.to() >= from && outage.from() <= to)
                .forEach(outage -> moments.add(new Moment(outage.from(), outage.toString())));
        moments.sort(Comparator.comparingLong(Moment::at));
        return new Excerpt(
                violation, moments.stream().limit(MOST_LINES).map(Excerpt::line).toList());
    }

    private static boolean isAboutConnections(Entry entry) {
        return entry instanceof Ready || entry instanceof Lost || entry instanceof Dialled || entry instanceof Ended;
    }

    private static String line(Moment moment) {
        String text =
                moment.text.length() <= MOST_CHARACTERS ? moment.text : moment.text.substring(0, MOST_CHARACTERS) + "…";
        return String.format(Locale.ROOT, "%9.3f s  %s", moment.at / 1e3, text);
    }
}
