package com.yourcaryourway.switchboard.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.util.List;

/** YAML to and from trees. Strict: a key may be there once, and a text is one document. Any thread. */
final class YamlText {
    private static final ObjectMapper MAPPER = new ObjectMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private YamlText() {}

    /**
     * Reads a text of keys and values; an empty one has none.
     *
     * @param name of the text, for messages
     * @throws InvalidConfigException with the line, when it is broken
     */
    static ObjectNode read(String name, String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree == null || tree.isMissingNode() || tree.isNull()) {
                return empty();
            }
            if (tree instanceof ObjectNode keys) {
                return keys;
            }
            throw problem(name, "must hold keys and values");
        } catch (MismatchedInputException second) {
            throw problem(name, "must be one document");
        } catch (JsonProcessingException broken) {
            var line = broken.getLocation() == null
                    ? ""
                    : ":" + broken.getLocation().getLineNr();
            throw problem(
                    name + line, broken.getOriginalMessage().lines().findFirst().orElse("is not YAML"));
        }
    }

    static String write(ObjectNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ObjectNode empty() {
        return MAPPER.createObjectNode();
    }

    private static InvalidConfigException problem(String path, String message) {
        return new InvalidConfigException(List.of(new Problem(path, message)));
    }
}
