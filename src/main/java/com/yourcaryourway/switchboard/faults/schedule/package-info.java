/** Which faults there are, and in which order a seed gives them. Pure; a schedule belongs to one thread. */
@NullMarked
package com.yourcaryourway.switchboard.faults.schedule;

import org.jspecify.annotations.NullMarked;
