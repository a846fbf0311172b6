package com.yourcaryourway.switchboard;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;

/**
 * The shutdown hook of a node: closes it and ends the process, with 0 when all was closed, with 1 at the deadline. It halts,
 * since the JVM would otherwise end a process that was sent SIGTERM with 143. Runs on its own thread, once.
 */
final class Termination implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Termination.class);

    private final Future<App> starting;
    private final Duration deadline;
    private final IntConsumer halt;

    /**
     * @param starting a node that may not have started yet; it is closed once it has
     * @param deadline for everything, the rest of the start too
     * @param halt ends the process with this code
     */
    Termination(Future<App> starting, Duration deadline, IntConsumer halt) {
        this.starting = starting;
        this.deadline = deadline;
        this.halt = halt;
    }

    @Override
    public void run() {
        if (starting.failed()) {
            // The process is ending because of that, with a code of its own.
            return;
        }
        LOG.info("stopping");
        halt.accept(close());
    }

    private int close() {
        long end = System.nanoTime() + deadline.toNanos();
        try {
            // Two waits, not one composed future: that would belong to an event loop, which is gone when the node is
            // closed.
            await(await(starting, end).close(), end);
            LOG.info("stopped");
            return ExitCode.OK;
        } catch (TimeoutException late) {
            LOG.atError().addKeyValue("deadlineMillis", deadline.toMillis()).log("not closed at the deadline");
        } catch (ExecutionException failed) {
            LOG.error("closing failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.SOFTWARE;
    }

    private static <T> T await(Future<T> future, long end)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.toCompletionStage().toCompletableFuture().get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
}
