package com.yourcaryourway.switchboard.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.yourcaryourway.switchboard.protocol.Bounds;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object, read in one pass and in any order; of two with the same name the later counts. Scalars
 * are kept as values and objects as the text that came. An absent member and a null one are the same, but for
 * {@link #given}. Whatever is not as asked is refused with bad_frame. Confined to the call that reads it.
 */
final class Fields {
    /** An object's text. Its own type, so that it is never taken for a string. */
    private record Raw(String json) {}

    private static final Object NULL = new Object();
    private static final Object OTHER = new Object();

    private final Map<Field, Object> values = new EnumMap<>(Field.class);

    /** Reads a text that must be one object and nothing else. What was read before a fault stays. */
    void read(String text) {
        try (JsonParser parser = Json.parser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw refusal("must be one JSON object");
            }
            read(parser, text);
            if (parser.nextToken() != null) {
                throw refusal("must be one JSON object, and nothing after it");
            }
        } catch (StreamConstraintsException e) {
            throw refusal("must be nested at most " + Json.NESTING + " deep, with numbers and names of a usual length");
        } catch (IOException e) {
            throw refusal("must be JSON");
        }
    }

    private void read(JsonParser parser, String text) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            Field field = Field.named(name);
            parser.nextToken();
            if (field == null) {
                parser.skipChildren();
            } else {
                values.put(field, value(parser, text));
            }
        }
    }

    private static Object value(JsonParser parser, String text) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> NULL;
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? OTHER : (Object) parser.getLongValue();
            case START_OBJECT -> {
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                yield new Raw(
                        text.substring(start, (int) parser.currentLocation().getCharOffset()));
            }
            default -> {
                parser.skipChildren();
                yield OTHER;
            }
        };
    }

    /** Whether the member is there, be it null. */
    boolean given(Field field) {
        return values.containsKey(field);
    }

    /** Whether the member is there and not null. */
    boolean present(Field field) {
        return given(field) && values.get(field) != NULL;
    }

    static void exactlyOne(String names, boolean first, boolean second, boolean third) {
        if ((first ? 1 : 0) + (second ? 1 : 0) + (third ? 1 : 0) != 1) {
            throw refusal("exactly one of " + names + " must be given");
        }
    }

    String string(Field field) {
        return required(field, optionalString(field));
    }

    @Nullable String optionalString(Field field) {
        return typed(field, String.class, "a string");
    }

    /** What a person wrote. An unpaired surrogate becomes U+FFFD, since UTF-8, in which it will travel, has none. */
    String text(Field field) {
        return WellFormed.text(string(field));
    }

    /** An integer in the range of a long, written without fraction or exponent. */
    long integer(Field field) {
        return required(field, optionalInteger(field));
    }

    @Nullable Long optionalInteger(Field field) {
        return typed(field, Long.class, "an integer");
    }

    int smallInteger(Field field) {
        return (int) Bounds.range(field.wire(), integer(field), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    boolean flag(Field field) {
        return required(field, optionalFlag(field));
    }

    @Nullable Boolean optionalFlag(Field field) {
        return typed(field, Boolean.class, "true or false");
    }

    /** The text of an object. */
    String raw(Field field) {
        return required(field, typed(field, Raw.class, "an object")).json();
    }

    Fields object(Field field) {
        var fields = new Fields();
        fields.read(raw(field));
        return fields;
    }

    /** An object whose names are anything and whose values are objects; empty if absent. */
    Map<String, Fields> objects(Field field) {
        Map<String, Fields> objects = new HashMap<>();
        Raw raw = typed(field, Raw.class, "an object");
        if (raw == null) {
            return objects;
        }
        try (JsonParser parser = Json.parser(raw.json())) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw refusal(field.wire() + " must hold objects");
                }
                var fields = new Fields();
                fields.read(parser, raw.json());
                objects.put(name, fields);
            }
        } catch (IOException e) {
            throw refusal(field.wire() + " must be JSON");
        }
        return objects;
    }

    static Refusal refusal(String message) {
        return new Refusal(ErrorCode.BAD_FRAME, message);
    }

    private <T> @Nullable T typed(Field field, Class<T> type, String what) {
        Object value = values.get(field);
        if (value == null || value == NULL) {
            return null;
        }
        if (!type.isInstance(value)) {
            throw refusal(field.wire() + " must be " + what);
        }
        return type.cast(value);
    }

    private static <T> T required(Field field, @Nullable T value) {
        if (value == null) {
            throw refusal(field.wire() + " is missing");
        }
        return value;
    }
}
