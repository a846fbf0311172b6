package com.yourcaryourway.switchboard.faults.report;

import com.yourcaryourway.switchboard.faults.conversation.Second;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;

/** The time lines of a run as SVG: frames a second and latency, with the faults marked. Any thread. */
final class Timeline {
    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 180;
    private static final int LEFT = 50;
    private static final int TOP = 20;

    private final FaultsReport report;
    private final double perSecond;
    private final long offset;
    private final StringBuilder svg = new StringBuilder();

    private Timeline(FaultsReport report) {
        this.report = report;
        this.perSecond = (double) WIDTH / Math.max(1, report.seconds().size());
        this.offset = report.beganMillis();
    }

    static String of(FaultsReport report) {
        var timeline = new Timeline(report);
        double frames = timeline.highest(Second::sent, Second::delivered);
        timeline.begin("Frames a second: sent (grey), delivered (blue)", frames);
        timeline.line("sent", frames, Second::sent);
        timeline.line("delivered", frames, Second::delivered);
        timeline.end();
        double away = timeline.highest(Second::away, Second::away);
        timeline.begin("Clients without a session", away);
        timeline.line("away", away, Second::away);
        timeline.end();
        double latency = timeline.highest(Second::p99Millis, Second::medianMillis);
        timeline.begin("Latency in ms: p50 (grey), p99 (blue)", latency);
        timeline.line("sent", latency, Second::medianMillis);
        timeline.line("delivered", latency, Second::p99Millis);
        timeline.end();
        return timeline.svg.toString();
    }

    private double highest(ToDoubleFunction<Second> one, ToDoubleFunction<Second> other) {
        return report.seconds().stream()
                .mapToDouble(each -> Math.max(one.applyAsDouble(each), other.applyAsDouble(each)))
                .max()
                .orElse(1);
    }

    private void begin(String title, double highest) {
        add(
                "<h2>%s</h2><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                Markup.text(title), WIDTH + LEFT + 10, HEIGHT + TOP + 20, Markup.text(title));
        for (FaultsReport.Healed each : report.injuries()) {
            Injury injury = each.injury();
            double from = x((injury.from() - offset) / 1e3);
            double to = x((injury.to() - offset) / 1e3);
            add("<g><title>%s</title>", Markup.text(injury.fault().toString()));
            add(
                    "<rect class=\"span\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                    from, TOP, to - from, HEIGHT);
            add("<line class=\"mark\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>", from, from, TOP, TOP + HEIGHT);
            add(
                    "<text x=\"%.1f\" y=\"%d\">%d</text></g>",
                    from + 2, TOP - 5, injury.fault().number());
        }
        add(
                "<line class=\"axis\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>",
                LEFT, LEFT + WIDTH, TOP + HEIGHT, TOP + HEIGHT);
        add("<text x=\"0\" y=\"%d\">%.0f</text><text x=\"0\" y=\"%d\">0</text>", TOP + 10, highest, TOP + HEIGHT);
        add(
                "<text x=\"%d\" y=\"%d\">%d s</text>",
                WIDTH, TOP + HEIGHT + 15, report.seconds().size());
    }

    private void line(String style, double highest, ToDoubleFunction<Second> value) {
        var points = new StringJoiner(" ");
        List<Second> seconds = report.seconds();
        for (int i = 0; i < seconds.size(); i++) {
            double y = TOP + HEIGHT - HEIGHT * value.applyAsDouble(seconds.get(i)) / Math.max(1, highest);
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", x(i + 1), y));
        }
        add("<polyline class=\"%s\" points=\"%s\"/>", style, points);
    }

    private void end() {
        add("</svg>");
    }

    private double x(double second) {
        return LEFT + second * perSecond;
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
