/** Runs the examples in the protocol's document. */
@NullMarked
package com.yourcaryourway.switchboard.document;

import org.jspecify.annotations.NullMarked;
