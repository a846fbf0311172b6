/**
 * A client of the service as an outside program would write it from the protocol document: one session over many
 * connections. Shares nothing with the server's side. Every object here belongs to the event loop that made it.
 */
@NullMarked
package com.yourcaryourway.switchboard.load.client;

import org.jspecify.annotations.NullMarked;
