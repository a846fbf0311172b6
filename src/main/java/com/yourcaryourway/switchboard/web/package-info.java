/**
 * The HTTP edge: the static client, small JSON resources, health and metrics, as routers that the composition root
 * mounts. Handlers run on the event loop of their request, keep no state between requests and never block; what they
 * serve is loaded and prepared at start.
 */
@NullMarked
package com.yourcaryourway.switchboard.web;

import org.jspecify.annotations.NullMarked;
