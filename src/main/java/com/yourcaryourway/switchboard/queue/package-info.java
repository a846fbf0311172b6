/**
 * Rooms that wait for an agent, as every node knows them. Confined to the node's bus context.
 */
@NullMarked
package com.yourcaryourway.switchboard.queue;

import org.jspecify.annotations.NullMarked;
