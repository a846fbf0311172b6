package com.yourcaryourway.switchboard.load.client;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The requests of a session that have no answer yet, over all its connections. Ids rise and are never used twice. */
final class Requests {
    private record Unanswered(String frame, Promise<ServerFrame.Ok> answer) {}

    private final Map<Long, Unanswered> unanswered = new LinkedHashMap<>();
    private long lastId;

    /** The answer to a request that goes out through {@code send} now, and again after a resume if it was not seen. */
    Future<ServerFrame.Ok> ask(String type, String fields, Consumer<String> send) {
        long id = ++lastId;
        String frame = "{\"type\":\"" + type + "\",\"id\":" + id + fields + '}';
        Promise<ServerFrame.Ok> answer = Promise.promise();
        unanswered.put(id, new Unanswered(frame, answer));
        send.accept(frame);
        return answer.future();
    }

    /** Whether the answer was waited for. */
    boolean answer(ServerFrame.Ok ok) {
        Unanswered request = unanswered.remove(ok.re());
        return request != null && request.answer.tryComplete(ok);
    }

    /** Whether the answer was waited for. */
    boolean answer(ServerFrame.Failed failed) {
        Unanswered request = unanswered.remove(failed.re());
        return request != null && request.answer.tryFail(RequestFailed.of(failed));
    }

    /** No answer will come any more. */
    void fail(RequestFailed reason) {
        List<Unanswered> failed = List.copyOf(unanswered.values());
        unanswered.clear();
        failed.forEach(request -> request.answer.tryFail(reason));
    }

    /** Sends again, in order, what the server has not handled: every request above {@code received}. */
    void repeat(long received, Consumer<String> send) {
        unanswered.forEach((id, request) -> {
            if (id > received) {
                send.accept(request.frame);
            }
        });
    }
}
