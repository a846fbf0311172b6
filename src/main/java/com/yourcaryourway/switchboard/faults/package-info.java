/**
 * The fault checker: a cluster of real processes, simulated rooms, faults drawn by a seed, and a strict comparison of
 * what was seen with what is promised. A run is steered from the main thread.
 */
@NullMarked
package com.yourcaryourway.switchboard.faults;

import org.jspecify.annotations.NullMarked;
