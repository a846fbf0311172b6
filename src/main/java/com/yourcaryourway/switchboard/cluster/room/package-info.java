/**
 * Rooms in the cluster: entry processors where commands are put in order, and this node's replicas. Processors run on
 * Hazelcast's partition threads; everything else belongs to the bus context.
 */
@NullMarked
package com.yourcaryourway.switchboard.cluster.room;

import org.jspecify.annotations.NullMarked;
