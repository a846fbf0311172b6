package com.yourcaryourway.switchboard.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledFilesTest {
    private static final String BUNDLED = "src/main/resources/switchboard.yaml";
    private static final String EXAMPLE = "conf/switchboard.yaml";

    @ParameterizedTest
    @ValueSource(strings = {BUNDLED, EXAMPLE})
    void aFileHasEveryKeyOfTheRecordsAndNoOther(String file) throws IOException {
        var expected = Stream.concat(
                Key.of(Config.class).stream().map(Key::path).filter(path -> !path.contains("[]")),
                Stream.of("ice.servers"));

        assertThat(paths(YamlText.read(file, Files.readString(Path.of(file))), "")
                        .toList())
                .containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {BUNDLED, EXAMPLE})
    void everyKeyIsExplainedInTheLineAboveIt(String file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(file));
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                assertThat(lines.get(i - 1).strip())
                        .as("the line above %s in %s", line, file)
                        .startsWith("#");
            }
        }
    }

    @Test
    void theExampleOfTheRepositoryIsValid() {
        assertThat(ConfigLoader.load(new Sources(Path.of(EXAMPLE), Map.of(), Map.of())))
                .isNotNull();
    }

    private static Stream<String> paths(JsonNode node, String prefix) {
        return node.properties().stream()
                .flatMap(entry -> entry.getValue().isObject()
                        ? paths(entry.getValue(), prefix + entry.getKey() + ".")
                        : Stream.of(prefix + entry.getKey()));
    }
}
