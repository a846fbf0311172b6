package com.yourcaryourway.switchboard.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.IntFunction;

/**
 * Runs numbered asynchronous steps, at most so many at once, and begins no other after the first failure. Belongs to
 * one event loop.
 */
public final class Steps {
    private final int count;
    private final int atOnce;
    private final IntFunction<Future<Void>> step;
    private final Promise<Void> done = Promise.promise();
    private int next;
    private int running;
    private boolean pumping;

    private Steps(int count, int atOnce, IntFunction<Future<Void>> step) {
        this.count = count;
        this.atOnce = atOnce;
        this.step = step;
    }

    /** Completes when all steps have, or fails with the first failure. */
    public static Future<Void> run(int count, int atOnce, IntFunction<Future<Void>> step) {
        var steps = new Steps(count, atOnce, step);
        steps.pump();
        return steps.done.future();
    }

    private void pump() {
        if (pumping) {
            return; // A step that completed at once; the loop below goes on without growing the stack.
        }
        pumping = true;
        while (running < atOnce && next < count && !done.future().isComplete()) {
            running++;
            step.apply(next++).onSuccess(v -> completed()).onFailure(done::tryFail);
        }
        pumping = false;
        if (running == 0 && next == count) {
            done.tryComplete();
        }
    }

    private void completed() {
        running--;
        pump();
    }
}
