package com.yourcaryourway.switchboard.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The single values: from a node of YAML to Java, and from the plain text of the environment or an option to a node. */
final class Scalars {
    private Scalars() {}

    /** Empty when the node is not of the type. */
    static Optional<?> read(Class<?> type, JsonNode node) {
        if (type == int.class) {
            return node.isIntegralNumber() && node.canConvertToInt() ? Optional.of(node.intValue()) : Optional.empty();
        }
        if (!node.isTextual()) {
            return Optional.empty();
        }
        return type == Duration.class ? Durations.parse(node.textValue()) : Optional.of(node.textValue());
    }

    /** What a value of the type looks like, for the message about one that does not. */
    static String form(Class<?> type) {
        if (type == int.class) {
            return "must be a whole number below 2147483648";
        }
        return type == Duration.class ? "must be a time span such as 500ms, 30s, 10m or 1h" : "must be text in quotes";
    }

    /** A node for the text; one that is not of the type stays text, so that {@link #read} refuses it. */
    static JsonNode node(Class<?> type, String text) {
        if (type == List.class) {
            return list(text);
        }
        return type == int.class && text.matches("-?\\d{1,9}")
                ? IntNode.valueOf(Integer.parseInt(text))
                : TextNode.valueOf(text);
    }

    private static ArrayNode list(String text) {
        var list = JsonNodeFactory.instance.arrayNode();
        if (!text.isBlank()) {
            List.of(text.split(",", -1)).forEach(item -> list.add(item.strip()));
        }
        return list;
    }
}
