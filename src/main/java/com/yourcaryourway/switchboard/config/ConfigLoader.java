package com.yourcaryourway.switchboard.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the configuration from its sources, once, at the start. Any thread; it blocks on files. */
public final class ConfigLoader {
    private static final String BUNDLED = "/switchboard.yaml";

    private ConfigLoader() {}

    /** What a node does when nobody chooses anything: alone, on loopback. */
    public static Config defaults() {
        return with(Map.of());
    }

    /**
     * The defaults with some values changed, for tests and tools.
     *
     * @param values by the path of their key, as in {@code limits.hello}, in the form of the environment
     */
    public static Config with(Map<String, String> values) {
        var options = new HashMap<String, Sources.Option>();
        values.forEach((path, value) -> options.put(path, new Sources.Option(path, value)));
        return load(new Sources(null, Map.of(), options));
    }

    /**
     * The defaults, overlaid by the file, the environment and the options in this order.
     *
     * @throws InvalidConfigException with all problems that there are
     */
    public static Config load(Sources sources) {
        var problems = new ArrayList<Problem>();
        var defaults = YamlText.read(BUNDLED, bundled());
        var settings = new Settings(defaults, problems);
        var keys = Key.of(Config.class);
        if (sources.file() != null) {
            settings.overlay(file(sources.file(), problems));
        }
        Environment.apply(sources.environment(), keys, settings, problems);
        options(sources.options(), keys, settings, problems);
        var config = new Binder(problems).bind(Config.class, settings.tree(), defaults, "");
        if (config == null || !problems.isEmpty()) {
            throw new InvalidConfigException(
                    problems.stream().map(settings::trace).toList());
        }
        return (Config) config;
    }

    private static void options(
            Map<String, Sources.Option> options, List<Key> keys, Settings settings, List<Problem> problems) {
        new TreeMap<>(options).forEach((path, option) -> {
            var known = keys.stream().filter(key -> key.path().equals(path)).findFirst();
            known.ifPresentOrElse(
                    key -> settings.set(path, key.type(), option.value(), option.name()),
                    () -> problems.add(new Problem(path, "is not a key")));
        });
    }

    private static ObjectNode file(Path file, List<Problem> problems) {
        try {
            return YamlText.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException missing) {
            problems.add(new Problem(file.toString(), "there is no such file"));
        } catch (IOException unreadable) {
            problems.add(new Problem(file.toString(), "cannot be read: " + unreadable));
        } catch (InvalidConfigException broken) {
            problems.addAll(broken.problems());
        }
        return YamlText.empty();
    }

    private static String bundled() {
        try (var stream = ConfigLoader.class.getResourceAsStream(BUNDLED)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + BUNDLED);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
