/**
 * Which agents are available, as every node knows it. Confined to the node's bus context.
 */
@NullMarked
package com.yourcaryourway.switchboard.presence;

import org.jspecify.annotations.NullMarked;
