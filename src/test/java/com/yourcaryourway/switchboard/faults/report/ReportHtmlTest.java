package com.yourcaryourway.switchboard.faults.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.faults.conversation.Second;
import com.yourcaryourway.switchboard.faults.history.Entry;
import com.yourcaryourway.switchboard.faults.history.History;
import com.yourcaryourway.switchboard.faults.history.Kind;
import com.yourcaryourway.switchboard.faults.history.Outage;
import com.yourcaryourway.switchboard.faults.history.Promise;
import com.yourcaryourway.switchboard.faults.history.Side;
import com.yourcaryourway.switchboard.faults.history.Violation;
import com.yourcaryourway.switchboard.faults.schedule.Fault;
import com.yourcaryourway.switchboard.faults.schedule.FaultKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

class ReportHtmlTest {
    private static final Outage OUTAGE = new Outage("node-2", Outage.Cause.KILLED, 5_000, 9_000);
    private static final Injury INJURY =
            new Injury(new Fault(1, FaultKind.KILL, 4_000, 1, 900, 17), 5_000, 9_000, true, List.of(OUTAGE), List.of());

    @Test
    void thePageIsWellFormedAndAsksNobodyForAnything() throws Exception {
        String html = ReportHtml.of(report(violation()));

        Document page = parse(html);
        assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(3);
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(html.replace("http://www.w3.org/1999/xhtml", "")).doesNotContain("http:", "https:", "src=");
        assertThat(html).contains("prefers-color-scheme: dark");
    }

    @Test
    void faultsAreMarkedInEveryTimeLine() throws Exception {
        Document page = parse(ReportHtml.of(report()));

        var titles = page.getElementsByTagName("title");
        assertThat(titles.getLength()).isEqualTo(1 + 3);
        assertThat(text(titles.item(1))).isEqualTo("1 kill node-2");
        assertThat(text(page.getElementsByTagName("h1").item(0))).contains("every promise was kept");
    }

    @Test
    void aViolationIsShownWithItsSeedAndItsHistory() throws Exception {
        FaultsReport report = report(violation());

        assertThat(text(parse(ReportHtml.of(report)).getDocumentElement()))
                .contains("1 violations", "message <4> was lost", "Sent[", "KILLED", "4711");
        assertThat(ReportTable.of(report)).contains("FAILED: 1 violations, seed 4711", "Sent[", "1 kill node-2");
        assertThat(ReportJson.of(report).getBoolean("clean")).isFalse();
    }

    @Test
    void theWayBackOfClientsIsCountedFromTheLoss() {
        var history = history();
        history.add(new Entry.Lost(Side.CUSTOMER, "closed with 1006", 5_100));
        history.add(new Entry.Ready(Side.CUSTOMER, "node-3", true, true, 5_200, 5_700));
        history.add(new Entry.Signalled(Side.CUSTOMER, 3, 6_000));

        Recovery recovery = Recovery.of(INJURY, List.of(history));

        assertThat(recovery.lost()).isEqualTo(1);
        assertThat(recovery.complete()).isEqualTo(1);
        assertThat(recovery.back().percentile(99)).isEqualTo(600);
        assertThat(recovery.frames().percentile(50)).isEqualTo(1_000);
    }

    @Test
    void onlyRoomsThatAFaultDidNotStrikeAreTimedAsOthers() {
        History struck = talking("node-1", "node-2", 4_000);
        History cut = talking("node-1", "node-3", 3_000);
        cut.add(new Entry.Lost(Side.AGENT, "closed with 1006", 8_000));

        Times waited = Bystanders.waited(INJURY, List.of(struck, cut, talking("node-1", "node-3", 250)));

        assertThat(waited.sorted()).containsExactly(250L);
    }

    /** A message before the injury and one in it, which waits so long for its ok. */
    private static History talking(String customer, String agent, long waiting) {
        var history = new History(0);
        history.add(new Entry.Ready(Side.CUSTOMER, customer, false, true, 0, 10));
        history.add(new Entry.Ready(Side.AGENT, agent, false, true, 0, 20));
        for (long at : List.of(4_900L, 5_500L)) {
            history.add(new Entry.Sent(Side.CUSTOMER, Kind.CHAT, at, at));
            history.add(new Entry.Acknowledged(Side.CUSTOMER, Kind.CHAT, at, at + waiting));
        }
        return history;
    }

    private static Violation violation() {
        return new Violation(
                Promise.SEEN, 0, "message <4> was lost", List.of(new Entry.Sent(Side.CUSTOMER, Kind.CHAT, 4, 4_900)));
    }

    private static History history() {
        var history = new History(0);
        history.add(new Entry.Sent(Side.CUSTOMER, Kind.CHAT, 4, 4_900));
        return history;
    }

    private static FaultsReport report(Violation... violations) {
        return new FaultsReport(
                Map.of("seed", "4711"),
                0,
                List.of(new Second(1, 10, 9, 0, 1.5, 3.5, 4), new Second(2, 10, 10, 2, 1.5, 3.5, 4)),
                List.of(FaultsReport.Healed.of(INJURY, List.of(history()))),
                Map.of("messages & signals", 12L),
                Map.of(),
                List.of(violations),
                List.of(violations).stream()
                        .map(each -> Excerpt.of(each, history(), List.of(OUTAGE)))
                        .toList());
    }

    private static String text(Node node) {
        return String.valueOf(node.getTextContent());
    }

    private static Document parse(String html) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        html.replace("<!DOCTYPE html>", "").strip().getBytes(StandardCharsets.UTF_8)));
    }
}
