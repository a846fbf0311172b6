/** Tests of the calls to the cluster's maps. */
@NullMarked
package com.yourcaryourway.switchboard.cluster.map;

import org.jspecify.annotations.NullMarked;
