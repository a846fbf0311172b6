package com.yourcaryourway.switchboard.faults.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The faults of a run, without end: the same for the same seed, kinds and nodes. In each round every kind has one turn.
 * Belongs to the thread that draws.
 */
public final class Schedule {
    private static final int DOWN_MILLIS = 500;
    private static final int MORE_DOWN_MILLIS = 4_000;

    private final List<FaultKind> kinds;
    private final int nodes;
    private final int quietMillis;
    private final Random random;
    private final List<FaultKind> round = new ArrayList<>();
    private int drawn;

    /**
     * Throws {@link IllegalArgumentException} with a message for the person who typed it, if the nodes do not do.
     *
     * @param quietMillis the least time without a fault before each; there may be up to as much again
     */
    public Schedule(long seed, List<FaultKind> kinds, int nodes, int quietMillis) {
        this.kinds = kinds.stream().sorted().distinct().toList();
        this.nodes = nodes;
        this.quietMillis = quietMillis;
        this.random = new Random(seed);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("there is no fault to inject");
        }
        this.kinds.stream().filter(kind -> kind.nodes() > nodes).findFirst().ifPresent(kind -> {
            throw new IllegalArgumentException(kind.label() + " needs at least " + kind.nodes() + " nodes");
        });
    }

    public Fault next() {
        if (round.isEmpty()) {
            round.addAll(kinds);
            Collections.shuffle(round, random);
        }
        return new Fault(
                ++drawn,
                round.remove(round.size() - 1),
                quietMillis + random.nextInt(quietMillis),
                random.nextInt(nodes),
                DOWN_MILLIS + random.nextInt(MORE_DOWN_MILLIS),
                random.nextLong());
    }
}
