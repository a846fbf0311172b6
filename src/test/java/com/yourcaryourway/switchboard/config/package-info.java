@NullMarked
package com.yourcaryourway.switchboard.config;

import org.jspecify.annotations.NullMarked;
