/** Tests of the HTTP edge, over real HTTP on a free port. */
@NullMarked
package com.yourcaryourway.switchboard.web;

import org.jspecify.annotations.NullMarked;
