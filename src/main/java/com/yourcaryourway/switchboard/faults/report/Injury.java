package com.yourcaryourway.switchboard.faults.report;

import com.yourcaryourway.switchboard.faults.history.Outage;
import com.yourcaryourway.switchboard.faults.schedule.Fault;
import java.util.List;

/**
 * A fault that was injected. Milliseconds since the run began; any thread.
 *
 * @param to when the cluster was whole again, or was given up
 * @param problems what went wrong with the nodes
 */
public record Injury(Fault fault, long from, long to, boolean whole, List<Outage> outages, List<String> problems) {
    public Injury {
        outages = List.copyOf(outages);
        problems = List.copyOf(problems);
    }
}
