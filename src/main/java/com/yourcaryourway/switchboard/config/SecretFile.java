package com.yourcaryourway.switchboard.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Finds a secret beside its key or in the file that the key with {@code File} at its end names. One thread. */
final class SecretFile {
    private final List<Problem> problems;

    SecretFile(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * The secret's node in the section, or one made of the file; a missing node when there is neither.
     *
     * @param path of the section
     * @param name of the secret's key in it
     */
    JsonNode resolve(JsonNode section, String path, String name) {
        var given = section.path(name);
        var file = section.path(name + Key.FILE);
        if (file.isMissingNode()) {
            return given;
        }
        var at = path + "." + name + Key.FILE;
        if (!given.isMissingNode()) {
            problems.add(new Problem(at, "must not be given together with " + name));
        } else if (!file.isTextual()) {
            problems.add(new Problem(at, "must be the path of a file"));
        } else {
            return read(file.textValue(), at);
        }
        return given;
    }

    /** The text of the file without the line's end that editors put there. */
    private JsonNode read(String file, String at) {
        try {
            return TextNode.valueOf(
                    Files.readString(Path.of(file), StandardCharsets.UTF_8).stripTrailing());
        } catch (IOException | InvalidPathException unreadable) {
            problems.add(new Problem(at, "cannot be read: " + file));
            return MissingNode.getInstance();
        }
    }
}
