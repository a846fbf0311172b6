package com.yourcaryourway.switchboard.load;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What a client frame cost, from its sending to the other member's push. Empty where a node did not tell. Any thread.
 *
 * @param nodeMicros CPU of all nodes per frame, in microseconds
 * @param compilationMicros time that the compilers of all nodes took per frame, in microseconds
 * @param hazelcastOperations of all nodes per frame
 * @param nodeFrames WebSocket frames in and out of all nodes per frame
 * @param ownMicros CPU of the tester per frame, in microseconds
 */
record Cost(
        OptionalDouble nodeMicros,
        OptionalDouble compilationMicros,
        OptionalDouble hazelcastOperations,
        OptionalDouble nodeFrames,
        OptionalDouble ownMicros) {
    /** A larger share of the nodes' time for compiling shows in the latencies. */
    private static final double WARM = 0.1;

    static Cost between(Usage before, Usage after) {
        long frames = after.sent() - before.sent();
        if (frames <= 0) {
            var none = OptionalDouble.empty();
            return new Cost(none, none, none, none, none);
        }
        return new Cost(
                per(frames, 1e6, before, after, NodeMetrics::cpuSeconds),
                per(frames, 1e3, before, after, NodeMetrics::compilationMillis),
                per(frames, 1, before, after, NodeMetrics::hazelcastOperations),
                per(frames, 1, before, after, NodeMetrics::frames),
                own(frames, before, after));
    }

    /** Whether the nodes were still compiling what the load needs, so that the same load costs less later. */
    boolean isCold() {
        return compilationMicros.orElse(0) > WARM * nodeMicros.orElse(Double.MAX_VALUE);
    }

    private static OptionalDouble per(
            long frames, double unit, Usage before, Usage after, Function<NodeMetrics, OptionalDouble> value) {
        if (before.nodes().isEmpty() || after.nodes().isEmpty()) {
            return OptionalDouble.empty();
        }
        List<NodeMetrics> then = before.nodes().get();
        List<NodeMetrics> now = after.nodes().get();
        double sum = 0;
        for (int i = 0; i < now.size(); i++) {
            OptionalDouble first = value.apply(then.get(i));
            OptionalDouble last = value.apply(now.get(i));
            if (first.isEmpty() || last.isEmpty() || last.getAsDouble() < first.getAsDouble()) {
                return OptionalDouble.empty(); // Not told, or counted from zero again by a node that was restarted.
            }
            sum += last.getAsDouble() - first.getAsDouble();
        }
        return OptionalDouble.of(sum * unit / frames);
    }

    private static OptionalDouble own(long frames, Usage before, Usage after) {
        if (before.own().isEmpty() || after.own().isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(after.own().get().minus(before.own().get()).toNanos() / 1e3 / frames);
    }
}
