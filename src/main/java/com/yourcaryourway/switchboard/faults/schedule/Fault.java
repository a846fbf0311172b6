package com.yourcaryourway.switchboard.faults.schedule;

/**
 * One fault of a schedule. Any thread.
 *
 * @param number counts from 1
 * @param quietMillis how long nothing is done before it
 * @param node the index of the node that it strikes first
 * @param downMillis how long a node that ended stays away
 * @param lot decides what else is drawn, such as the rooms that are cut
 */
public record Fault(int number, FaultKind kind, long quietMillis, int node, long downMillis, long lot) {
    @Override
    public String toString() {
        return number + " " + kind.label()
                + (kind == FaultKind.CUT || kind == FaultKind.ROLL ? "" : " node-" + (node + 1));
    }
}
