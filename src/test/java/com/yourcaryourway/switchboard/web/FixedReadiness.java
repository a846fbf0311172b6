package com.yourcaryourway.switchboard.web;

/** A node in a state that the test chooses. */
record FixedReadiness(boolean joined, boolean peersAcknowledged, boolean draining, boolean fenced)
        implements Readiness {
    static final FixedReadiness READY = new FixedReadiness(true, true, false, false);
}
