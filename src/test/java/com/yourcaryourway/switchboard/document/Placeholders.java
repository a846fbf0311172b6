package com.yourcaryourway.switchboard.document;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values for which {@code <name>} stands in one example. One thread. */
final class Placeholders {
    private static final String ANYTHING = "…";
    private static final Pattern NAME = Pattern.compile("<[^<>]+>");

    private final Map<String, Object> values = new HashMap<>();

    /** The frame to send; a name that is not known yet gets a fresh UUID. */
    JsonObject fill(JsonObject pattern) {
        var filled = new JsonObject();
        pattern.forEach(field -> filled.put(String.valueOf(filled(field.getKey())), filled(field.getValue())));
        return filled;
    }

    private @Nullable Object filled(@Nullable Object pattern) {
        if (pattern instanceof JsonObject object) {
            return fill(object);
        }
        return pattern instanceof String text && NAME.matcher(text).matches()
                ? values.computeIfAbsent(text, name -> UUID.randomUUID().toString())
                : pattern;
    }

    /** Whether the frame is one like this; if it is, its values are known from now on. */
    boolean match(JsonObject pattern, JsonObject frame) {
        Map<String, Object> before = Map.copyOf(values);
        if (matches(pattern, frame)) {
            return true;
        }
        values.clear();
        values.putAll(before);
        return false;
    }

    private boolean matches(@Nullable Object pattern, @Nullable Object value) {
        if (ANYTHING.equals(pattern)) {
            return true;
        }
        if (pattern instanceof JsonObject object) {
            return value instanceof JsonObject other && matchObject(object, other);
        }
        if (pattern instanceof JsonArray array) {
            return value instanceof JsonArray other && matchArray(array, other);
        }
        if (pattern instanceof String text && NAME.matcher(text).matches()) {
            return value != null && value.equals(values.computeIfAbsent(text, name -> value));
        }
        return pattern == null ? value == null : pattern.equals(value);
    }

    private boolean matchObject(JsonObject pattern, JsonObject value) {
        boolean open = pattern.containsKey(ANYTHING);
        return (open || pattern.size() == value.size())
                && pattern.stream()
                        .filter(field -> !ANYTHING.equals(field.getKey()))
                        .allMatch(field -> value.containsKey(field.getKey())
                                && matches(field.getValue(), value.getValue(field.getKey())));
    }

    private boolean matchArray(JsonArray pattern, JsonArray value) {
        if (pattern.size() != value.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            if (!matches(pattern.getValue(i), value.getValue(i))) {
                return false;
            }
        }
        return true;
    }
}
