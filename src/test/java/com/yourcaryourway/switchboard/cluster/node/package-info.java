/** Tests of the package. */
@NullMarked
package com.yourcaryourway.switchboard.cluster.node;

import org.jspecify.annotations.NullMarked;
