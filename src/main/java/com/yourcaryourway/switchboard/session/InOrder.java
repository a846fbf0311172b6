package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.RoomId;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does a session's commands to one room one after the other, so that one that has to be repeated is not overtaken.
 * Different rooms do not wait for each other. Confined to the session's loop, on which its futures complete.
 */
public final class InOrder {
    private final Executor loop;
    private final Map<RoomId, Future<Object>> last = new HashMap<>();

    public InOrder(Executor loop) {
        this.loop = loop;
    }

    public <T> Future<T> run(RoomId room, Supplier<Future<T>> command) {
        Promise<T> result = Promise.promise();
        Future<Object> turn = result.future().transform(done -> Future.<Object>succeededFuture());
        Future<Object> before = last.put(room, turn);
        if (before == null || before.isComplete()) {
            start(command, result);
        } else {
            before.onComplete(done -> start(command, result));
        }
        turn.onComplete(done -> last.remove(room, turn));
        return result.future();
    }

    private <T> void start(Supplier<Future<T>> command, Promise<T> result) {
        Future<T> future;
        try {
            future = command.get();
        } catch (RuntimeException e) {
            future = Future.failedFuture(e);
        }
        future.onComplete(done -> loop.execute(() -> settle(result, done.result(), done.cause())));
    }

    private static <T> void settle(Promise<T> result, @Nullable T value, @Nullable Throwable failure) {
        if (failure != null) {
            result.fail(failure);
        } else {
            result.complete(value);
        }
    }
}
