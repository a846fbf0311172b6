package com.yourcaryourway.switchboard.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The event loops of the tester, and how the main thread waits for them. Blocks; for the main thread. */
final class Fleet implements AutoCloseable {
    private final Vertx vertx;
    private final List<ClientLoop> loops = new ArrayList<>();

    /** @param connections the most that one loop has open at once */
    Fleet(int loops, int connections) {
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
        for (int i = 0; i < loops; i++) {
            var loop = new ClientLoop(connections);
            await(vertx.deployVerticle(loop));
            this.loops.add(loop);
        }
    }

    List<ClientLoop> loops() {
        return List.copyOf(loops);
    }

    /** The result; what failed is thrown as it is. */
    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw unchecked(e.getCause());
        }
    }

    /** Like {@link #await}, and calls {@code meanwhile} each second of waiting. */
    static void await(Future<?> future, Runnable meanwhile) throws InterruptedException {
        var result = future.toCompletionStage().toCompletableFuture();
        while (true) {
            try {
                result.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                meanwhile.run();
            } catch (ExecutionException e) {
                throw unchecked(e.getCause());
            }
        }
    }

    /** Sleeps until {@link System#nanoTime()} is at or after a moment. */
    static void sleepUntil(long nanoTime) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanoTime - System.nanoTime());
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
