package com.yourcaryourway.switchboard.balance;

import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a client's socket received, in order: each text as it is, a close as "closed CODE REASON", a cut as "cut". */
final class Listener implements WebSocket.Listener {
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final boolean eager;

    /** Reads whatever comes. */
    Listener() {
        this(true);
    }

    /** One that is not eager reads as much as the test requests of the socket. */
    Listener(boolean eager) {
        this.eager = eager;
    }

    @Override
    public void onOpen(WebSocket socket) {
        if (eager) {
            socket.request(Long.MAX_VALUE);
        }
    }

    /** The next thing, or "nothing" after 10 s. */
    String next() throws InterruptedException {
        String next = received.poll(10, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            received.add(partial.toString());
            partial.setLength(0);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        received.add(("closed " + code + " " + reason).strip());
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        received.add("cut");
    }
}
