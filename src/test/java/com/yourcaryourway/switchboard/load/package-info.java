/** Tests of the load tester, with a small server of their own. */
@NullMarked
package com.yourcaryourway.switchboard.load;

import org.jspecify.annotations.NullMarked;
