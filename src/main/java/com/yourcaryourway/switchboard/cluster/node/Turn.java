package com.yourcaryourway.switchboard.cluster.node;

import io.vertx.core.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Work that comes round again and again: once at a time, and not while the node is fenced. Confined to one context. */
public final class Turn {
    private final BooleanSupplier awake;
    private boolean running;

    /** @param awake whether the node may act */
    public Turn(BooleanSupplier awake) {
        this.awake = awake;
    }

    /** Does the work, unless the node is fenced or the last turn, which ends with its future, still goes on. */
    public void take(Supplier<Future<?>> work) {
        if (running || !awake.getAsBoolean()) {
            return;
        }
        running = true;
        work.get().onComplete(done -> running = false);
    }
}
