package com.yourcaryourway.switchboard.balance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All backends, the ready ones of them in turn. */
final class Rotation {
    private final List<Backend> backends;
    private int next;

    Rotation(List<BackendAddress> addresses) {
        this.backends = addresses.stream().map(Backend::new).toList();
    }

    List<Backend> backends() {
        return backends;
    }

    /** The next ready backend that is not among those tried, if there is one. */
    Optional<Backend> next(Collection<Backend> tried) {
        for (int step = 0; step < backends.size(); step++) {
            int index = (next + step) % backends.size();
            Backend backend = backends.get(index);
            if (backend.ready() && !tried.contains(backend)) {
                next = (index + 1) % backends.size();
                return Optional.of(backend);
            }
        }
        return Optional.empty();
    }

    String statusJson() {
        return backends.stream().map(Backend::statusJson).collect(Collectors.joining(",", "{\"backends\":[", "]}"));
    }
}
