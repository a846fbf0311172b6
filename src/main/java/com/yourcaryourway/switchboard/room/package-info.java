/**
 * Rooms: the deterministic state machine, its events, and a node's replica of it. Everything here is immutable or, where said, confined to the node's bus context.
 */
@NullMarked
package com.yourcaryourway.switchboard.room;

import org.jspecify.annotations.NullMarked;
