/** Tests of the package of the same name. */
@NullMarked
package com.yourcaryourway.switchboard.faults.report;

import org.jspecify.annotations.NullMarked;
