package com.yourcaryourway.switchboard.config;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where values come from beside the bundled defaults; of two, the later named here wins.
 *
 * @param file null when there is none
 * @param environment all variables of the process; only those that begin with {@code SWITCHBOARD_} count
 * @param options by the path of their key, as in {@code http.port}
 */
public record Sources(@Nullable Path file, Map<String, String> environment, Map<String, Option> options) {
    public Sources {
        environment = Map.copyOf(environment);
        options = Map.copyOf(options);
    }

    /**
     * A value from the command line.
     *
     * @param name as the operator wrote it, as in {@code --port}
     */
    public record Option(String name, String value) {}
}
