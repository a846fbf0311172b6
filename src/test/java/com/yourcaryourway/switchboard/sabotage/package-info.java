/** Nodes that break their promises on purpose, for the fault checker to catch. */
@NullMarked
package com.yourcaryourway.switchboard.sabotage;

import org.jspecify.annotations.NullMarked;
