/** Tests of the package of the same name. */
@NullMarked
package com.yourcaryourway.switchboard.faults;

import org.jspecify.annotations.NullMarked;
