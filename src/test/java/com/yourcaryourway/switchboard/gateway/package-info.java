/** Tests of the WebSocket edge, without sockets. */
@NullMarked
package com.yourcaryourway.switchboard.gateway;

import org.jspecify.annotations.NullMarked;
