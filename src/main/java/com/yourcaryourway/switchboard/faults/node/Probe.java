package com.yourcaryourway.switchboard.faults.node;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** Asks a node's admin port. Blocks for up to 2 s; any thread. */
final class Probe {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    private final String base;

    Probe(String host, int port) {
        base = "http://" + host + ":" + port;
    }

    boolean isReady() throws InterruptedException {
        return get("/health/ready").isPresent();
    }

    /** The sum of a metric over its labels; empty when the node does not tell it. */
    OptionalDouble metric(String name) throws InterruptedException {
        var lines = get("/metrics").map(String::lines);
        if (lines.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] values = lines.get()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .toArray();
        return values.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(values).sum());
    }

    private Optional<String> get(String path) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(TIMEOUT)
                    .build();
            var answer = HTTP.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // Not there, or stopped.
        }
    }
}
