/**
 * The development balancer behind the command {@code balance}: what HAProxy or nginx does in production, so that several
 * nodes can be tried on one machine without installing anything. One verticle owns all its mutable state; everything in
 * this package but the command runs on that verticle's event loop.
 */
@NullMarked
package com.yourcaryourway.switchboard.balance;

import org.jspecify.annotations.NullMarked;
