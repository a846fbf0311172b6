package com.yourcaryourway.switchboard.faults.report;

import com.yourcaryourway.switchboard.faults.history.Promise;
import java.util.Locale;

/** The report as one HTML page (in XML syntax) that asks nobody for anything. Any thread. */
public final class ReportHtml {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1c2430; --soft: #667085; --line: #d5dae1; --ground: #fff;
              --sent: #9aa4b2; --delivered: #1769aa; --bad: #b42318; --good: #067647; --mark: #b54708; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --soft: #98a2b3; --line: #344054;
              --ground: #101418; --sent: #667085; --delivered: #6cb4ee; --bad: #f97066; --good: #47cd89; --mark: #fdb022; } }
            body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground);
              max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
            th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
            th { color: var(--soft); font-weight: 600; }
            pre { overflow-x: auto; border: 1px solid var(--line); padding: .8rem; font-size: 12px; }
            .bad { color: var(--bad); } .good { color: var(--good); } svg { width: 100%; height: auto; }
            svg text { fill: var(--soft); font-size: 11px; } .axis { stroke: var(--line); }
            .sent { stroke: var(--sent); } .delivered { stroke: var(--delivered); } .away { stroke: var(--bad); }
            .mark { stroke: var(--mark); stroke-dasharray: 3 3; } .span { fill: var(--mark); opacity: .12; }
            polyline { fill: none; stroke-width: 1.5; }
            """;

    private final StringBuilder page = new StringBuilder();

    private ReportHtml() {}

    public static String of(FaultsReport report) {
        var html = new ReportHtml();
        html.head(report);
        html.page.append(Timeline.of(report));
        html.faults(report);
        html.promises(report);
        html.numbers(report);
        html.excerpts(report);
        return html.page.append("</main></body></html>\n").toString();
    }

    private void head(FaultsReport report) {
        page.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head>")
                .append("<meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width\"/>")
                .append("<title>Fault check</title><style>")
                .append(STYLE)
                .append("</style></head><body><main><h1>Fault check: ")
                .append(
                        report.isClean()
                                ? "<span class=\"good\">every promise was kept</span>"
                                : "<span class=\"bad\">" + report.violations().size() + " violations</span>")
                .append("</h1>");
    }

    private void faults(FaultsReport report) {
        page.append("<h2>Faults</h2><table><thead>");
        row(
                "th",
                "fault",
                "at",
                "whole after",
                "clients",
                "resumed",
                "complete",
                "back p50 / p99 / max",
                "first frame after the fault p50 / p99 / max",
                "ok to messages in other rooms p50 / p99 / max");
        page.append("</thead><tbody>");
        for (FaultsReport.Healed each : report.injuries()) {
            Injury injury = each.injury();
            Recovery recovery = each.recovery();
            row(
                    "td",
                    injury.fault().toString(),
                    seconds(injury.from()),
                    injury.whole() ? seconds(injury.to() - injury.from()) : "never",
                    Integer.toString(recovery.lost()),
                    Integer.toString(recovery.resumed()),
                    Integer.toString(recovery.complete()),
                    recovery.back() + " s",
                    recovery.frames() + " s",
                    each.others() + " s");
        }
        page.append("</tbody></table>");
    }

    private void promises(FaultsReport report) {
        page.append("<h2>Promises</h2><table><tbody>");
        for (Promise promise : Promise.values()) {
            long broken = report.violations().stream()
                    .filter(each -> each.promise() == promise)
                    .count();
            page.append("<tr><td class=\"")
                    .append(broken == 0 ? "good\">kept" : "bad\">broken " + broken + " times")
                    .append("</td><td>")
                    .append(Markup.text(promise.text()))
                    .append("</td></tr>");
        }
        page.append("</tbody></table>");
    }

    private void numbers(FaultsReport report) {
        page.append("<h2>Numbers</h2><table><tbody>");
        report.about().forEach((name, value) -> row("td", name, value));
        report.counts().forEach((name, value) -> row("td", name, value.toString()));
        report.leftovers().forEach((name, value) -> row("td", name, value));
        page.append("</tbody></table>");
    }

    private void excerpts(FaultsReport report) {
        for (Excerpt excerpt : report.excerpts()) {
            page.append("<h2 class=\"bad\">Room ")
                    .append(excerpt.violation().room())
                    .append(": ")
                    .append(Markup.text(excerpt.violation().what()))
                    .append("</h2><pre>");
            excerpt.lines().forEach(line -> page.append(Markup.text(line)).append('\n'));
            page.append("</pre>");
        }
    }

    private void row(String cell, String... values) {
        page.append("<tr>");
        for (String value : values) {
            page.append('<').append(cell).append('>').append(Markup.text(value));
            page.append("</").append(cell).append('>');
        }
        page.append("</tr>");
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1e3);
    }
}
