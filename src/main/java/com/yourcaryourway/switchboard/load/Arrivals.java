package com.yourcaryourway.switchboard.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members that a member has seen join. The push may come before anyone knows to wait for it. One event loop. */
final class Arrivals {
    private final Map<String, Promise<Void>> members = new HashMap<>();

    void joined(@Nullable String member) {
        if (member != null) {
            of(member).tryComplete();
        }
    }

    Future<Void> await(String member) {
        return of(member).future();
    }

    private Promise<Void> of(String member) {
        return members.computeIfAbsent(member, id -> Promise.promise());
    }
}
