package com.yourcaryourway.switchboard.load;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import org.HdrHistogram.Histogram;

/** A report as a table for people. */
final class ReportTable {
    private final StringBuilder text = new StringBuilder();

    private ReportTable() {}

    static String of(Report report) {
        var table = new ReportTable();
        table.plan(report.plan(), report.findings());
        table.score(report.findings());
        table.latencies(report.findings().measured());
        table.row(
                "throughput", format("%.0f delivered a second, of %.0f wanted", report.throughput(), report.wanted()));
        table.cost(report.cost());
        table.row("verdict", report.findings().isClean() ? "each frame once and in order" : "FAILED");
        return table.text.toString();
    }

    private void plan(LoadPlan plan, Findings findings) {
        row("rooms", format("%d, %d with members on two nodes", plan.rooms(), findings.acrossNodes()));
        row(
                "load",
                format(
                        "%s, %s a second per member, %d s after %d s of warm-up",
                        plan.traffic().label(), plan.rate(), plan.seconds(), plan.warmupSeconds()));
    }

    private void score(Findings findings) {
        Score score = findings.score();
        row("frames", score.sent() + " sent, warm-up included");
        row("delivered", score.delivered());
        row("lost", score.lost());
        row("duplicated", score.duplicated());
        row("reordered", score.reordered());
        row("strays", score.strays());
        row("refused", score.refused());
        row("unanswered", score.unanswered());
        var errors = new StringJoiner(", ").setEmptyValue("none");
        findings.measured().errors().forEach((code, count) -> errors.add(code + " " + count));
        row("errors", errors);
    }

    private void latencies(Measured measured) {
        row("latency", latency(measured.delivery()));
        if (measured.answer().getTotalCount() > 0) {
            row("ok after", latency(measured.answer()));
        }
        row("sent late", latency(measured.lateness()) + " (in the latency)");
    }

    private void cost(Cost cost) {
        row("nodes' CPU", value(cost.nodeMicros(), "%.1f µs per frame"));
        row(
                "compiling",
                value(cost.compilationMicros(), "%.1f µs per frame, waiting included")
                        + (cost.isCold() ? ": the nodes are not warm, run it again" : ""));
        row("Hazelcast", value(cost.hazelcastOperations(), "%.3f operations per frame"));
        row("nodes' frames", value(cost.nodeFrames(), "%.2f in and out per frame"));
        row("own CPU", value(cost.ownMicros(), "%.1f µs per frame"));
    }

    private static String latency(Histogram histogram) {
        var parts = new StringJoiner("  ");
        for (Map.Entry<String, Double> one : Percentiles.millis(histogram).entrySet()) {
            parts.add(format("%s %.2f", one.getKey(), one.getValue()));
        }
        return parts + " ms";
    }

    private static String value(OptionalDouble value, String format) {
        return value.isPresent() ? format(format, value.getAsDouble()) : "n/a";
    }

    private void row(String name, Object value) {
        text.append(format("%-14s %s%n", name, value));
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
