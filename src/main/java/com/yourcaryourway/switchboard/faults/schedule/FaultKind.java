package com.yourcaryourway.switchboard.faults.schedule;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is done to a cluster or its clients. Any thread. */
public enum FaultKind {
    /** The TCP connections of some rooms' clients are closed. */
    CUT(2),
    /** A node is killed (SIGKILL) and started again. */
    KILL(2),
    /** A node is asked to stop (SIGTERM) and started again. */
    DRAIN(2),
    /** A node is stopped for 2 s (SIGSTOP): shorter than anybody gives it up. */
    PAUSE(2),
    /** A node is stopped for 4 s longer than the others wait for a silent one: they give it up, and it comes back. */
    HANG(2),
    /** Clients lose their connections and dial a node that is stopped. */
    FROZEN(2),
    /** Two nodes are killed, the second 2 s after the first. */
    DOUBLE_KILL(4),
    /** All nodes are asked to stop and started again, one after the other. */
    ROLL(2),
    /** A node is cut off from the others for longer than they wait for a silent one, and for less than the grace. */
    SPLIT(2),
    /** A node is cut off from the others for longer than the grace. */
    LONG_SPLIT(2);

    private final int nodes;

    FaultKind(int nodes) {
        this.nodes = nodes;
    }

    /** How many nodes a cluster needs to keep its promises through it. */
    public int nodes() {
        return nodes;
    }

    /** Whether the nodes need networks of their own. */
    public boolean cutsNetwork() {
        return this == SPLIT || this == LONG_SPLIT;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Throws {@link IllegalArgumentException} with a message for the person who typed it. */
    public static FaultKind parse(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such fault: " + label + "; there are "
                        + Arrays.stream(values()).map(FaultKind::label).collect(Collectors.joining(", "))));
    }
}
