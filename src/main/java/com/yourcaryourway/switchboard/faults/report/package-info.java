/** What a run of the fault checker found, for people and programs. Pure; any thread. */
@NullMarked
package com.yourcaryourway.switchboard.faults.report;

import org.jspecify.annotations.NullMarked;
