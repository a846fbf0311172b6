/** Tests of the cluster's side of rooms, on real members in this process. */
@NullMarked
package com.yourcaryourway.switchboard.cluster.room;

import org.jspecify.annotations.NullMarked;
