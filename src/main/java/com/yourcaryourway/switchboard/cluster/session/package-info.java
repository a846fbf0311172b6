/**
 * Session records, names and handovers in the cluster. Processors run on Hazelcast's partition threads; everything else
 * belongs to the bus context.
 */
@NullMarked
package com.yourcaryourway.switchboard.cluster.session;

import org.jspecify.annotations.NullMarked;
