package com.yourcaryourway.switchboard.faults.report;

import com.yourcaryourway.switchboard.faults.history.Promise;
import java.util.Locale;

/** The report as text for a terminal. Any thread. */
public final class ReportTable {
    private static final String ROW = "%-20s %8s %8s %6s %8s %9s  %-22s %-22s %-22s%n";

    private final StringBuilder text = new StringBuilder();

    private ReportTable() {}

    public static String of(FaultsReport report) {
        var table = new ReportTable();
        table.faults(report);
        table.promises(report);
        table.counts(report);
        table.excerpts(report);
        return table.text.toString();
    }

    private void faults(FaultsReport report) {
        line(
                "%n" + ROW,
                "fault",
                "at s",
                "whole s",
                "lost",
                "resumed",
                "complete",
                "back p50/p99/max s",
                "first frame s",
                "others' ok s");
        for (FaultsReport.Healed each : report.injuries()) {
            Injury injury = each.injury();
            Recovery recovery = each.recovery();
            line(
                    ROW,
                    injury.fault(),
                    seconds(injury.from()),
                    injury.whole() ? seconds(injury.to() - injury.from()) : "never",
                    recovery.lost(),
                    recovery.resumed(),
                    recovery.complete(),
                    recovery.back(),
                    recovery.frames(),
                    each.others());
        }
    }

    private void promises(FaultsReport report) {
        line("%n");
        for (Promise promise : Promise.values()) {
            long broken = report.violations().stream()
                    .filter(each -> each.promise() == promise)
                    .count();
            line("%-8s %s%n", broken == 0 ? "kept" : broken + " ×", promise.text());
        }
    }

    private void counts(FaultsReport report) {
        line("%n");
        report.about().forEach((name, value) -> line("%-28s %s%n", name, value));
        report.counts().forEach((name, value) -> line("%-28s %d%n", name, value));
        report.leftovers().forEach((name, value) -> line("%-28s %s%n", name, value));
    }

    private void excerpts(FaultsReport report) {
        for (Excerpt excerpt : report.excerpts()) {
            line(
                    "%nVIOLATION in room %d: %s%n",
                    excerpt.violation().room(), excerpt.violation().what());
            excerpt.lines().forEach(each -> line("  %s%n", each));
        }
        line(
                "%n%s: %d violations, seed %s%n",
                report.isClean() ? "passed" : "FAILED",
                report.violations().size(),
                report.about().getOrDefault("seed", "?"));
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f", millis / 1e3);
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
