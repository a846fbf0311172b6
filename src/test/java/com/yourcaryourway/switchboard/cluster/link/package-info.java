/** Tests of the package. */
@NullMarked
package com.yourcaryourway.switchboard.cluster.link;

import org.jspecify.annotations.NullMarked;
