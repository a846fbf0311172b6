package com.yourcaryourway.switchboard.load;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What idle sessions cost. The resident bytes are one number for each node, empty if not told. Any thread.
 *
 * @param faults dropped connections and errors, by code
 */
record IdleReport(int sessions, List<Double> before, List<Double> opened, List<Double> kept, Map<String, Long> faults) {
    IdleReport {
        before = List.copyOf(before);
        opened = List.copyOf(opened);
        kept = List.copyOf(kept);
        faults = Map.copyOf(faults);
    }

    boolean isClean() {
        return faults.isEmpty();
    }

    String table() {
        var text = new StringBuilder(String.format(Locale.ROOT, "sessions       %d%n", sessions));
        for (int i = 0; i < before.size() && opened.size() == kept.size() && i < opened.size(); i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "node %-9d RSS %.1f MiB before, %.1f with all open, %.1f at the end%n",
                    i + 1,
                    before.get(i) / (1 << 20),
                    opened.get(i) / (1 << 20),
                    kept.get(i) / (1 << 20)));
        }
        return text.append("RSS            ")
                .append(isKnown() ? format("%.1f KiB per session, all open", opened) : "n/a")
                .append(isKnown() ? format("; %.1f KiB at the end%n", kept) : System.lineSeparator())
                .append("faults         ")
                .append(faults.isEmpty() ? "none" : faults)
                .append(System.lineSeparator())
                .toString();
    }

    JsonObject json() {
        var counts = new JsonObject();
        faults.forEach(counts::put);
        return new JsonObject()
                .put("sessions", sessions)
                .put("residentBytesBefore", new JsonArray(before))
                .put("residentBytesOpened", new JsonArray(opened))
                .put("residentBytesKept", new JsonArray(kept))
                .put("bytesPerSession", isKnown() ? perSession(opened) : null)
                .put("bytesPerSessionKept", isKnown() ? perSession(kept) : null)
                .put("faults", counts)
                .put("clean", isClean());
    }

    private boolean isKnown() {
        return !before.isEmpty() && before.size() == opened.size() && before.size() == kept.size();
    }

    /** Bytes by which the nodes have grown, per session. */
    double perSession(List<Double> after) {
        return (sum(after) - sum(before)) / sessions;
    }

    private String format(String format, List<Double> after) {
        return String.format(Locale.ROOT, format, perSession(after) / 1024);
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
