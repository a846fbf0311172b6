/** Tests of sessions with loops turned by hand, wires that remember, and networks that lose. */
@NullMarked
package com.yourcaryourway.switchboard.session;

import org.jspecify.annotations.NullMarked;
