/**
 * The bytes of what nodes store and say to each other: one class per concept, with a static writer and reader each, over
 * plain {@link java.io.DataOutput} and {@link java.io.DataInput}. Stateless, any thread. A reader takes exactly what its
 * writer gave, and throws an IOException, or a RuntimeException of the record it makes, at anything else.
 */
@NullMarked
package com.yourcaryourway.switchboard.cluster.format;

import org.jspecify.annotations.NullMarked;
