/** Tests of the queue and its estimates. */
@NullMarked
package com.yourcaryourway.switchboard.queue;

import org.jspecify.annotations.NullMarked;
