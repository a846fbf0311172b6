/**
 * Sessions: a client's presence over many connections. Records are immutable; a live session and all that it owns belong to one event loop, named by its executor.
 */
@NullMarked
package com.yourcaryourway.switchboard.session;

import org.jspecify.annotations.NullMarked;
