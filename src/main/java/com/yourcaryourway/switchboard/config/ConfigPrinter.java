package com.yourcaryourway.switchboard.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a configuration as YAML that {@link ConfigLoader} reads back, with secrets hidden. Any thread. */
public final class ConfigPrinter {
    private static final String HIDDEN = "hidden";

    private ConfigPrinter() {}

    public static String print(Config config) {
        return YamlText.write(section(config));
    }

    private static ObjectNode section(Object section) {
        var node = YamlText.empty();
        for (var component : section.getClass().getRecordComponents()) {
            var value = read(component, section);
            if (value != null) {
                node.set(component.getName(), component.isAnnotationPresent(Secret.class) ? text(HIDDEN) : node(value));
            }
        }
        return node;
    }

    private static JsonNode node(Object value) {
        if (value instanceof List<?> items) {
            var list = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> list.add(node(Objects.requireNonNull(item))));
            return list;
        }
        if (value instanceof Integer number) {
            return IntNode.valueOf(number);
        }
        if (value instanceof Duration duration) {
            return text(Durations.format(duration));
        }
        return value instanceof Record ? section(value) : text(value.toString());
    }

    private static TextNode text(String text) {
        return TextNode.valueOf(text);
    }

    private static @Nullable Object read(RecordComponent component, Object section) {
        try {
            return component.getAccessor().invoke(section);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot read " + component, impossible);
        }
    }
}
