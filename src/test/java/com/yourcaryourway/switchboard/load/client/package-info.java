/** Tests of the simulated client. */
@NullMarked
package com.yourcaryourway.switchboard.load.client;

import org.jspecify.annotations.NullMarked;
