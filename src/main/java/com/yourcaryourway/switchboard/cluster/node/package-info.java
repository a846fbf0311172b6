/**
 * This node as a member of the cluster: how it starts, whom it sees, how it stops, and how it notices that it slept.
 * Listeners are told on the bus context.
 */
@NullMarked
package com.yourcaryourway.switchboard.cluster.node;

import org.jspecify.annotations.NullMarked;
