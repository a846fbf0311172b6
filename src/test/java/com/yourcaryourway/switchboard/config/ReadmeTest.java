package com.yourcaryourway.switchboard.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    /** Key, default, bounds, environment; what follows is prose. */
    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z]+\\.[a-zA-Z]+)` \\| `([^`]+)` \\| ([^|]+) \\| `(SWITCHBOARD_[A-Z_0-9]+)`.*\\|");

    private record Setting(String key, String value) {}

    private record Row(Setting setting, String environment) {}

    @Test
    void theTableHasTheKeysAndDefaultsOfTheBundledFile() throws IOException {
        var bundled = YamlText.read("bundled", Files.readString(Path.of("src/main/resources/switchboard.yaml")));

        assertThat(rows().stream().map(Row::setting))
                .containsExactlyElementsOf(settings(bundled, "").toList());
    }

    @Test
    void theTableNamesTheVariablesThatTheLoaderReads() throws IOException {
        var keys = Key.of(Config.class);

        assertThat(rows()).isNotEmpty().allSatisfy(row -> assertThat(keys).anySatisfy(key -> {
            assertThat(key.path()).startsWith(row.setting().key());
            assertThat(row.environment()).matches(key.environment());
        }));
    }

    private static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(new Row(new Setting(row.group(1), row.group(2)), row.group(4)));
            }
        }
        return rows;
    }

    private static Stream<Setting> settings(JsonNode node, String prefix) {
        return node.properties().stream()
                .flatMap(entry -> entry.getValue().isObject()
                        ? settings(entry.getValue(), prefix + entry.getKey() + ".")
                        : Stream.of(new Setting(prefix + entry.getKey(), text(entry.getValue()))));
    }

    private static String text(JsonNode value) {
        return value.isTextual() && !value.textValue().isEmpty() ? value.textValue() : value.toString();
    }
}
