/** Tests of who is available. */
@NullMarked
package com.yourcaryourway.switchboard.presence;

import org.jspecify.annotations.NullMarked;
