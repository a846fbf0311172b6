/**
 * The published language: what clients and the server say to each other, as immutable values. Pure JDK, any thread. The wire form lives in `codec`, the prose in `src/docs/protocol.md`.
 */
@NullMarked
package com.yourcaryourway.switchboard.protocol;

import org.jspecify.annotations.NullMarked;
