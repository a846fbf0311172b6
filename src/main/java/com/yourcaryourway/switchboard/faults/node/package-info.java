/** The cluster that is treated badly: processes of the running jar on loopback. Blocking; the main thread. */
@NullMarked
package com.yourcaryourway.switchboard.faults.node;

import org.jspecify.annotations.NullMarked;
