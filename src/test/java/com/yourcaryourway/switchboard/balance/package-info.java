/** Tests of the development balancer, over real sockets to nodes that live in the test. */
@NullMarked
package com.yourcaryourway.switchboard.balance;

import org.jspecify.annotations.NullMarked;
