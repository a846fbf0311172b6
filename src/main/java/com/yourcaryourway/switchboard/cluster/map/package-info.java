/** The one way in which this node calls Hazelcast's maps: asynchronously, counted, and repeated while a fault is being repaired. */
@NullMarked
package com.yourcaryourway.switchboard.cluster.map;

import org.jspecify.annotations.NullMarked;
