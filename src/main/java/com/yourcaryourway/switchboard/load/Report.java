package com.yourcaryourway.switchboard.load;

/** What a run has shown. Any thread. */
record Report(LoadPlan plan, Findings findings, Cost cost) {
    /** Deliveries a second, of the frames that were measured. */
    double throughput() {
        return (double) findings.measured().delivery().getTotalCount() / plan.seconds();
    }

    /** Members times rate. */
    double wanted() {
        return 2 * plan.rooms() * plan.rate();
    }
}
