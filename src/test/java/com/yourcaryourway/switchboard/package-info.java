@NullMarked
package com.yourcaryourway.switchboard;

import org.jspecify.annotations.NullMarked;
