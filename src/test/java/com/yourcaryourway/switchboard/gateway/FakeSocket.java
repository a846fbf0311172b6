package com.yourcaryourway.switchboard.gateway;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** A client's WebSocket as a {@link Connection} sees it: says what it is told to, and keeps what it is sent. */
final class FakeSocket implements InvocationHandler {
    private static final int OPEN = 0;

    private final ServerWebSocket socket = (ServerWebSocket) Proxy.newProxyInstance(
            ServerWebSocket.class.getClassLoader(), new Class<?>[] {ServerWebSocket.class}, this);
    private final List<String> frames = new ArrayList<>();
    private Handler<String> reader = text -> {};
    private int closeCode = OPEN;

    ServerWebSocket socket() {
        return socket;
    }

    void say(String frame) {
        reader.handle(frame);
    }

    List<String> frames() {
        return frames;
    }

    boolean isOpen() {
        return closeCode == OPEN;
    }

    int closeCode() {
        return closeCode;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "textMessageHandler" -> {
                reader = (Handler<String>) arguments[0];
                yield proxy;
            }
            case "writeFrame" -> {
                frames.add(((WebSocketFrame) arguments[0]).textData());
                yield Future.succeededFuture();
            }
            case "close" -> {
                closeCode = (Short) arguments[0];
                yield Future.succeededFuture();
            }
            case "isClosed" -> !isOpen();
            case "writeQueueFull" -> false;
            default -> proxy;
        };
    }
}
