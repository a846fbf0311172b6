/**
 * The load tester: pairs of simulated members on different nodes, open-loop sending, and a check of every number.
 * A run is steered from the main thread; pairs, meters and clients belong to one event loop each.
 */
@NullMarked
package com.yourcaryourway.switchboard.load;

import org.jspecify.annotations.NullMarked;
