package com.yourcaryourway.switchboard.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sources under construction: a test names the ones that it needs. */
final class LoaderFixture {
    private @Nullable Path file;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, Sources.Option> options = new HashMap<>();

    static LoaderFixture sources() {
        return new LoaderFixture();
    }

    LoaderFixture file(Path path) {
        file = path;
        return this;
    }

    LoaderFixture file(Path folder, String yaml) throws IOException {
        return file(Files.writeString(folder.resolve("test.yaml"), yaml, StandardCharsets.UTF_8));
    }

    LoaderFixture environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    LoaderFixture option(String name, String path, String value) {
        options.put(path, new Sources.Option(name, value));
        return this;
    }

    Config load() {
        return ConfigLoader.load(new Sources(file, environment, options));
    }

    /** What is wrong, as it is printed. */
    List<String> problems() {
        var refusal = catchThrowableOfType(InvalidConfigException.class, this::load);
        if (refusal == null) {
            throw new AssertionError("these sources have no problem");
        }
        return refusal.problems().stream().map(Problem::toString).toList();
    }
}
