package com.yourcaryourway.switchboard.load;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** What a node tells of itself at one moment, in the Prometheus text format. Any thread. */
final class NodeMetrics {
    private static final String CPU_NANOS = "process_cpu_time_ns_total";
    private static final String CPU_SECONDS = "process_cpu_seconds_total";
    private static final String COMPILATION = "jvm_compilation_time_ms_total";
    private static final String HAZELCAST = "switchboard_hazelcast_operations_total";
    private static final String FRAMES = "switchboard_frames_total";
    private static final String RESIDENT = "switchboard_process_resident_bytes";

    private final Map<String, Double> sums = new HashMap<>();

    private NodeMetrics() {}

    static NodeMetrics parse(String text) {
        var metrics = new NodeMetrics();
        text.lines().filter(line -> !line.startsWith("#")).forEach(metrics::add);
        return metrics;
    }

    /** CPU time that the process has used. */
    OptionalDouble cpuSeconds() {
        OptionalDouble seconds = sum(CPU_SECONDS);
        OptionalDouble nanos = sum(CPU_NANOS);
        return seconds.isEmpty() && nanos.isPresent() ? OptionalDouble.of(nanos.getAsDouble() / 1e9) : seconds;
    }

    /** Time that the compiler has taken. */
    OptionalDouble compilationMillis() {
        return sum(COMPILATION);
    }

    /** Over all kinds of operation. */
    OptionalDouble hazelcastOperations() {
        return sum(HAZELCAST);
    }

    /** Over all types and both directions. */
    OptionalDouble frames() {
        return sum(FRAMES);
    }

    OptionalDouble residentBytes() {
        return sum(RESIDENT);
    }

    private OptionalDouble sum(String name) {
        Double sum = sums.get(name);
        return sum == null ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }

    private void add(String line) {
        int labels = line.indexOf('{');
        int nameEnd = labels >= 0 ? labels : line.indexOf(' ');
        if (nameEnd < 0) {
            return;
        }
        // A label may hold any character, so the value is looked for behind the last brace.
        String[] rest = line.substring(labels >= 0 ? line.lastIndexOf('}') + 1 : nameEnd)
                .strip()
                .split(" ", 2);
        try {
            double value = Double.parseDouble(rest[0]);
            if (Double.isFinite(value)) {
                sums.merge(line.substring(0, nameEnd), value, Double::sum);
            }
        } catch (NumberFormatException e) {
            // +Inf, or no sample at all: nothing to add up.
        }
    }
}
