/**
 * Who a client is.
 */
@NullMarked
package com.yourcaryourway.switchboard.identity;

import org.jspecify.annotations.NullMarked;
