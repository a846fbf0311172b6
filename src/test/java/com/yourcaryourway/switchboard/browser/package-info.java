/** The two pages in Chromium, against nodes and a balancer that run as processes. */
@NullMarked
package com.yourcaryourway.switchboard.browser;

import org.jspecify.annotations.NullMarked;
