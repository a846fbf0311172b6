package com.yourcaryourway.switchboard.faults.report;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** The report for programs. Any thread. */
public final class ReportJson {
    private ReportJson() {}

    public static JsonObject of(FaultsReport report) {
        var faults = new JsonArray();
        report.injuries().forEach(each -> faults.add(fault(each)));
        var violations = new JsonArray();
        report.violations()
                .forEach(each -> violations.add(new JsonObject()
                        .put("promise", each.promise().name())
                        .put("room", each.room())
                        .put("what", each.what())));
        var seconds = new JsonArray();
        report.seconds()
                .forEach(each -> seconds.add(new JsonObject()
                        .put("second", each.second())
                        .put("sent", each.sent())
                        .put("delivered", each.delivered())
                        .put("away", each.away())
                        .put("p99Millis", each.p99Millis())));
        return new JsonObject()
                .put("about", object(report.about()))
                .put("clean", report.isClean())
                .put("faults", faults)
                .put("counts", object(report.counts()))
                .put("leftovers", object(report.leftovers()))
                .put("violations", violations)
                .put("seconds", seconds);
    }

    private static JsonObject fault(FaultsReport.Healed each) {
        Injury injury = each.injury();
        Recovery recovery = each.recovery();
        return new JsonObject()
                .put("number", injury.fault().number())
                .put("kind", injury.fault().kind().label())
                .put("node", injury.fault().node() + 1)
                .put("fromMillis", injury.from())
                .put("wholeMillis", injury.whole() ? injury.to() : null)
                .put("lost", recovery.lost())
                .put("resumed", recovery.resumed())
                .put("complete", recovery.complete())
                .put("backMillis", times(recovery.back()))
                .put("frameMillis", times(recovery.frames()))
                .put("othersMillis", times(each.others()));
    }

    private static JsonObject times(Times times) {
        return new JsonObject()
                .put("p50", times.percentile(50))
                .put("p99", times.percentile(99))
                .put("max", times.percentile(100));
    }

    private static JsonObject object(Map<String, ?> values) {
        var object = new JsonObject();
        values.forEach(object::put);
        return object;
    }
}
