/**
 * The simulated customers and agents of the fault checker: they speak in an open loop, come back after each loss, and
 * write down what they see. Everything belongs to one event loop.
 */
@NullMarked
package com.yourcaryourway.switchboard.faults.conversation;

import org.jspecify.annotations.NullMarked;
