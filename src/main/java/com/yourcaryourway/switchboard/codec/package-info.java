/**
 * The wire form: JSON (RFC 8259) to and from the records of `protocol`, and the only user of Jackson beside `config`.
 * Stateless and safe on any thread. Frames are read in one streaming pass, never into trees; what is only passed on (SDP,
 * candidates) is kept as the text that came.
 */
@NullMarked
package com.yourcaryourway.switchboard.codec;

import org.jspecify.annotations.NullMarked;
