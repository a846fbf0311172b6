/**
 * The WebSocket edge: connections, handshakes, and the way of each frame into the domain. Everything mutable belongs to
 * the event loop of its connection.
 */
@NullMarked
package com.yourcaryourway.switchboard.gateway;

import org.jspecify.annotations.NullMarked;
