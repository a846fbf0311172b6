/** Tests of the cluster's side of sessions, on real members in this process. */
@NullMarked
package com.yourcaryourway.switchboard.cluster.session;

import org.jspecify.annotations.NullMarked;
