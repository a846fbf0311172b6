package com.yourcaryourway.switchboard.load;

import com.yourcaryourway.switchboard.load.client.NodeAddress;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** A report as JSON for programs; the same content as {@link ReportTable}, with null for what is not known. */
final class ReportJson {
    /** Percentile steps in each half of the distance to 100 %. */
    private static final int STEPS = 5;

    private ReportJson() {}

    static JsonObject of(Report report) {
        Score score = report.findings().score();
        Measured measured = report.findings().measured();
        Cost cost = report.cost();
        return new JsonObject()
                .put("plan", plan(report.plan()))
                .put("acrossNodes", report.findings().acrossNodes())
                .put("sent", score.sent())
                .put("delivered", score.delivered())
                .put("lost", score.lost())
                .put("duplicated", score.duplicated())
                .put("reordered", score.reordered())
                .put("strays", score.strays())
                .put("refused", score.refused())
                .put("unanswered", score.unanswered())
                .put("errors", counts(measured))
                .put("latency", latency(measured.delivery()))
                .put("okAfter", latency(measured.answer()))
                .put("sentLate", latency(measured.lateness()))
                .put("throughput", report.throughput())
                .put("nodeMicrosPerFrame", value(cost.nodeMicros()))
                .put("compilationMicrosPerFrame", value(cost.compilationMicros()))
                .put("cold", cost.isCold())
                .put("hazelcastOperationsPerFrame", value(cost.hazelcastOperations()))
                .put("nodeFramesPerFrame", value(cost.nodeFrames()))
                .put("ownMicrosPerFrame", value(cost.ownMicros()))
                .put("clean", report.findings().isClean());
    }

    private static JsonObject plan(LoadPlan plan) {
        var urls = new JsonArray();
        plan.nodes().stream().map(NodeAddress::toString).forEach(urls::add);
        return new JsonObject()
                .put("urls", urls)
                .put("rooms", plan.rooms())
                .put("rate", plan.rate())
                .put("traffic", plan.traffic().label())
                .put("size", plan.size())
                .put("ids", plan.ids())
                .put("warmupSeconds", plan.warmupSeconds())
                .put("seconds", plan.seconds())
                .put("loops", plan.loops());
    }

    private static JsonObject counts(Measured measured) {
        var counts = new JsonObject();
        measured.errors().forEach(counts::put);
        return counts;
    }

    private static JsonObject latency(Histogram histogram) {
        var json = new JsonObject().put("count", histogram.getTotalCount()).put("unit", "ms");
        Percentiles.millis(histogram).forEach(json::put);
        var curve = new JsonArray();
        for (var step : histogram.percentiles(STEPS)) {
            curve.add(new JsonArray().add(step.getPercentileLevelIteratedTo()).add(step.getValueIteratedTo() / 1e3));
        }
        return json.put("percentiles", curve);
    }

    private static @Nullable Double value(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
