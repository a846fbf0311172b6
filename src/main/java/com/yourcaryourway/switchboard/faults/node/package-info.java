/** The cluster that is treated badly: processes of the running jar, on loopback or each in a network of its own. Blocking; the main thread. */
@NullMarked
package com.yourcaryourway.switchboard.faults.node;

import org.jspecify.annotations.NullMarked;
