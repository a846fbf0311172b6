/** Tests of who says hello. */
@NullMarked
package com.yourcaryourway.switchboard.identity;

import org.jspecify.annotations.NullMarked;
