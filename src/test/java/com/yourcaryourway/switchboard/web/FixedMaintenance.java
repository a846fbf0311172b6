package com.yourcaryourway.switchboard.web;

import io.vertx.core.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A node whose cluster is as safe as the test chooses, and that counts how often it was told to drain. Any thread. */
record FixedMaintenance(boolean safe, AtomicInteger drains) implements Maintenance {
    FixedMaintenance(boolean safe) {
        this(safe, new AtomicInteger());
    }

    @Override
    public void drain() {
        drains.incrementAndGet();
    }

    @Override
    public Future<Boolean> clusterSafe() {
        return Future.succeededFuture(safe);
    }
}
