/**
 * What happened in rooms as their members saw it, and the check of that against what is promised. Pure; a history is
 * written on one event loop and read when nothing is added any more.
 */
@NullMarked
package com.yourcaryourway.switchboard.faults.history;

import org.jspecify.annotations.NullMarked;
