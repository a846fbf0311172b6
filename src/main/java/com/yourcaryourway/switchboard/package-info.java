/** The program: its command line, and the one place where all parts are put together. */
@NullMarked
package com.yourcaryourway.switchboard;

import org.jspecify.annotations.NullMarked;
