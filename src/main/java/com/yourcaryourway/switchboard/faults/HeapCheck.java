package com.yourcaryourway.switchboard.faults;

import com.yourcaryourway.switchboard.faults.node.LocalCluster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Compares the heap that each node needs before the first room with what it needs when all is over, after collections. A
 * node that was started again meanwhile is compared with its predecessor. Blocks; for the main thread.
 */
final class HeapCheck {
    /** What a node that has worked keeps for good: loaded classes, tables and buffers as large as they once had to be. */
    static final double WARM = 10;

    private static final double MEBI = 1 << 20;

    private final LocalCluster cluster;
    private List<OptionalDouble> before = List.of();

    HeapCheck(LocalCluster cluster) {
        this.cluster = cluster;
    }

    void begin() throws IOException, InterruptedException {
        before = cluster.heaps();
    }

    /** MiB before and after, by node; NaN for what a node did not tell. */
    Map<String, Growth> end() throws IOException, InterruptedException {
        List<OptionalDouble> after = cluster.heaps();
        var names = new ArrayList<String>();
        cluster.nodes().forEach(node -> names.add(node.name()));
        var all = new LinkedHashMap<String, Growth>();
        for (int i = 0; i < names.size(); i++) {
            all.put(names.get(i), new Growth(mebi(before.get(i)), mebi(after.get(i))));
        }
        return all;
    }

    private static double mebi(OptionalDouble bytes) {
        return bytes.orElse(Double.NaN) / MEBI;
    }

    /** A node's heap in MiB. */
    record Growth(double before, double after) {
        /** False also if it is not known. */
        boolean isBackAtTheBase() {
            return after - before <= WARM;
        }
    }
}
