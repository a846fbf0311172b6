package com.yourcaryourway.switchboard.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks a server until it answers 200. Any thread. */
final class Answers {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Answers() {}

    static void await(URI uri, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        String last = "nothing";
        while (System.nanoTime() < end) {
            last = ask(uri);
            if (last.startsWith("200")) {
                return;
            }
            // Leaves the processor to the one that is asked.
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS))
                    .join();
        }
        throw new AssertionError(uri + " does not answer 200 within " + timeout + " but " + last);
    }

    private static String ask(URI uri) {
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        } catch (IOException notYet) {
            return notYet.toString();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stop);
        }
    }
}
