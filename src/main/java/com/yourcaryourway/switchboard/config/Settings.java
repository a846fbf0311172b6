package com.yourcaryourway.switchboard.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree of values while sources are laid over each other, with the origin of what did not come from YAML. One thread. */
final class Settings {
    private final ObjectNode tree;
    private final List<Problem> problems;
    private final Map<String, String> origins = new HashMap<>();

    Settings(ObjectNode defaults, List<Problem> problems) {
        tree = defaults.deepCopy();
        this.problems = problems;
    }

    ObjectNode tree() {
        return tree;
    }

    /** Lays the keys of a file over what is there. Lists are replaced, sections are merged. */
    void overlay(ObjectNode file) {
        merge(tree, file);
    }

    /**
     * Sets one value from its text.
     *
     * @param path with an index for each list, as in {@code ice.servers[0].credential}
     * @param origin what to name in a message about the value
     */
    void set(String path, Class<?> type, String text, String origin) {
        origins.put(path, origin);
        JsonNode node = tree;
        var steps = path.replace("[", ".").replace("]", "").split("\\.", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            node = step(node, steps[i], path);
        }
        // A section that is no section is refused as such; its keys can wait.
        if (node instanceof ObjectNode section) {
            section.set(steps[steps.length - 1], Scalars.node(type, text));
        }
    }

    /** The problem, with the origin of the value that it is about. */
    Problem trace(Problem problem) {
        var origin = origins.get(problem.path().replaceFirst("\\[\\d+]$", ""));
        return origin == null ? problem : new Problem(problem.path(), problem.message() + " (" + origin + ")");
    }

    private JsonNode step(JsonNode node, String name, String path) {
        if (!(node instanceof ArrayNode list)) {
            return node.path(name);
        }
        int index = Integer.parseInt(name);
        if (index > list.size()) {
            problems.add(new Problem(path, "the list has only " + list.size() + " items"));
        }
        return index == list.size() ? list.addObject() : list.path(index);
    }

    private static void merge(ObjectNode base, ObjectNode over) {
        for (var entry : over.properties()) {
            var present = base.get(entry.getKey());
            if (present instanceof ObjectNode section && entry.getValue() instanceof ObjectNode given) {
                merge(section, given);
            } else if (!(present instanceof ObjectNode && entry.getValue().isNull())) {
                // A section whose keys are all commented out is null in YAML, and changes nothing.
                base.set(entry.getKey(), entry.getValue());
            }
        }
    }
}
