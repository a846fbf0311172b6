package com.yourcaryourway.switchboard.cluster.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The attempts that calls begin; a test ends them, or lets them hang. */
final class Attempts {
    private final BlockingQueue<CompletableFuture<String>> begun = new LinkedBlockingQueue<>();

    CompletableFuture<String> begin() {
        var attempt = new CompletableFuture<String>();
        begun.add(attempt);
        return attempt;
    }

    /** The first attempt that was not asked for yet; waits for it. */
    CompletableFuture<String> next() throws InterruptedException {
        CompletableFuture<String> attempt = begun.poll(10, TimeUnit.SECONDS);
        assertThat(attempt).as("an attempt").isNotNull();
        return attempt;
    }

    /** How many have begun that were not asked for yet. */
    int waiting() {
        return begun.size();
    }

    void nextHangs() throws InterruptedException {
        assertThat(next()).isNotDone();
    }

    void assertNoneFor(long millis) throws InterruptedException {
        assertThat(begun.poll(millis, TimeUnit.MILLISECONDS)).as("an attempt").isNull();
    }

    static String await(Future<String> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
