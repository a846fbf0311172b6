package com.yourcaryourway.switchboard.cluster.map;

import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.IndeterminateOperationStateException;
import com.hazelcast.core.OperationTimeoutException;
import com.hazelcast.nio.serialization.HazelcastSerializationException;
import com.hazelcast.spi.exception.RetryableException;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An operation that is done until it is known to have been done: again when nobody knows, and beside an attempt that
 * hangs. The first attempt to succeed counts. After {@link #GIVE_UP} what fails fails with unavailable. Attempts begin on
 * any thread, the rest is confined to the bus context.
 */
final class Call<T> {
    static final Duration GIVE_UP = Duration.ofSeconds(12);

    private static final int FIRST = 0;
    private static final long FIRST_DELAY_MILLIS = 20;
    private static final long MAX_DELAY_MILLIS = 500;
    private static final Duration FIRST_PATIENCE = Duration.ofMillis(500);

    private final Supplier<CompletionStage<T>> operation;
    private final Context bus;
    private final Promise<T> result = Promise.promise();
    private final long start = System.nanoTime();
    private long newestBegan = start;
    private long patienceNanos = FIRST_PATIENCE.toNanos();
    private long delayMillis = FIRST_DELAY_MILLIS;
    private int newest = FIRST;

    /** @param operation begins an attempt; may be called while another is under way */
    Call(Supplier<CompletionStage<T>> operation, Context bus) {
        this.operation = operation;
        this.bus = bus;
    }

    /** Begins the first attempt, on the thread that calls. Completes on the bus context. */
    Future<T> begin() {
        attempt(FIRST);
        return result.future();
    }

    /** Begins another attempt, whatever has become of those before, unless the result is known. */
    void again() {
        if (!result.future().isComplete()) {
            newest++;
            newestBegan = System.nanoTime();
            attempt(newest);
        }
    }

    /** Begins another attempt beside the newest if that takes longer than 500 ms, the next time 1 s, and so on. */
    void hurry() {
        if (System.nanoTime() - newestBegan > patienceNanos) {
            patienceNanos *= 2;
            again();
        }
    }

    private void attempt(int number) {
        CompletionStage<T> stage;
        try {
            stage = operation.get();
        } catch (RuntimeException e) {
            bus.runOnContext(ignored -> failed(number, e));
            return;
        }
        // Caller-runs: Hazelcast would otherwise use a pool that starts a thread per callback on small machines.
        var unused = stage.whenCompleteAsync(
                (value, failure) -> bus.runOnContext(ignored -> ended(number, value, failure)), Runnable::run);
    }

    private void ended(int number, T value, @Nullable Throwable failure) {
        if (failure == null) {
            result.tryComplete(value);
        } else {
            failed(
                    number,
                    failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure);
        }
    }

    private void failed(int number, Throwable cause) {
        if (number != newest || result.future().isComplete()) {
            return;
        }
        if (cause instanceof HazelcastInstanceNotActiveException || (repairable(cause) && isLate())) {
            result.fail(new Refusal(ErrorCode.UNAVAILABLE, "the cluster is being repaired, try again"));
        } else if (repairable(cause)) {
            bus.owner().setTimer(delayMillis, timer -> {
                if (number == newest) {
                    again();
                }
            });
            delayMillis = Math.min(2 * delayMillis, MAX_DELAY_MILLIS);
        } else {
            result.fail(cause);
        }
    }

    private boolean isLate() {
        return System.nanoTime() - start > GIVE_UP.toNanos();
    }

    private static boolean repairable(Throwable cause) {
        return cause instanceof IndeterminateOperationStateException
                || cause instanceof OperationTimeoutException
                || cause instanceof RetryableException
                // An owner of an older build, which will be gone in a moment.
                || cause instanceof HazelcastSerializationException;
    }
}
