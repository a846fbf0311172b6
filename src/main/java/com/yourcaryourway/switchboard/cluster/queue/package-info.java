/** The queue and the agents' availability, told from node to node. Confined to the bus context. */
@NullMarked
package com.yourcaryourway.switchboard.cluster.queue;

import org.jspecify.annotations.NullMarked;
