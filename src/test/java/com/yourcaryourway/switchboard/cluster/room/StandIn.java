package com.yourcaryourway.switchboard.cluster.room;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** As much of an interface as a test needs. */
final class StandIn {
    private StandIn() {}

    static <T> T answering(Class<T> type, Function<Method, Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.apply(method)));
    }

    /** One that must not be asked for anything. */
    static <T> T unused(Class<T> type) {
        return answering(type, method -> {
            throw new UnsupportedOperationException(method.getName());
        });
    }
}
