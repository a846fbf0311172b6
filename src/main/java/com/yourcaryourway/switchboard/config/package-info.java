/**
 * The configuration: a tree of immutable records that check themselves, and the loader that fills it from the bundled
 * defaults, a file, the environment and the command line. Any thread. Nothing is read again after the start.
 */
@NullMarked
package com.yourcaryourway.switchboard.config;

import org.jspecify.annotations.NullMarked;
