package com.yourcaryourway.switchboard.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks nodes for their metrics, one after the other. Blocks; for the main thread. */
final class MetricsReader {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final List<URI> nodes;

    MetricsReader(List<URI> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /** Of each node, in order; empty if any cannot be reached, since a sum without it would mislead. */
    Optional<List<NodeMetrics>> read() throws InterruptedException {
        var all = new ArrayList<NodeMetrics>();
        for (URI node : nodes) {
            try {
                var request = HttpRequest.newBuilder(node).timeout(TIMEOUT).build();
                var response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != 200) {
                    return Optional.empty();
                }
                all.add(NodeMetrics.parse(response.body()));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }
}
