package com.yourcaryourway.switchboard.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A key that holds a value, as the records declare it.
 *
 * @param path from the top, as in {@code http.port}; an item of a list of records is {@code []}, as in {@code ice.servers[].urls}
 * @param type of the value: int, String, Duration or a list of String
 */
record Key(String path, Class<?> type) {
    /** The end of the key that names a file with the value of a {@link Secret}. */
    static final String FILE = "File";

    private static final String ENVIRONMENT = "SWITCHBOARD_";

    /** Every key of the record and of the records in it. */
    static List<Key> of(Class<?> record) {
        return keys(record, "").toList();
    }

    /** Matches the environment variables for this key; the groups are the indexes in lists. */
    Pattern environment() {
        var words = path.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
        return Pattern.compile(ENVIRONMENT + words.replace("[]", "_(\\d{1,3})"));
    }

    private static Stream<Key> keys(Class<?> record, String prefix) {
        return Stream.of(record.getRecordComponents()).flatMap(component -> keys(component, prefix));
    }

    private static Stream<Key> keys(RecordComponent component, String prefix) {
        var path = prefix + component.getName();
        var type = component.getType();
        if (type.isRecord()) {
            return keys(type, path + ".");
        }
        if (type == List.class && item(component.getGenericType()).isRecord()) {
            return keys(item(component.getGenericType()), path + "[].");
        }
        var key = new Key(path, type);
        return component.isAnnotationPresent(Secret.class)
                ? Stream.of(key, new Key(path + FILE, String.class))
                : Stream.of(key);
    }

    /** What a list holds. */
    static Class<?> item(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }
}
