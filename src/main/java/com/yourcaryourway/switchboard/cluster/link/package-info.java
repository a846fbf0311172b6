/**
 * Links: how nodes talk to each other, over one event-bus address per node. At most once and in order, with gaps
 * noticed and told, never repaired. All of it is confined to the bus context, but for what says otherwise.
 */
@NullMarked
package com.yourcaryourway.switchboard.cluster.link;

import org.jspecify.annotations.NullMarked;
