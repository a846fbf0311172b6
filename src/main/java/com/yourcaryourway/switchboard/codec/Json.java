package com.yourcaryourway.switchboard.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.yourcaryourway.switchboard.protocol.Bounds;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The one configured Jackson factory: its limits are what a hostile client meets before any of our own checks. */
final class Json {
    /** Arrays and objects in one another. */
    static final int NESTING = 32;

    private static final int NUMBER_CHARS = 32;
    private static final int NAME_CHARS = 256;
    private static final int USUAL_CHARS = 512;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // A shared table of names would grow, collide and be fought over at the will of any client.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(NESTING)
                    .maxNumberLength(NUMBER_CHARS)
                    .maxNameLength(NAME_CHARS)
                    .maxStringLength(Bounds.FRAME_BYTES)
                    .build())
            .build();

    private Json() {}

    /** What writes a value's members, or the value itself, as its name says. */
    @FunctionalInterface
    interface Writer<T> {
        void write(JsonGenerator json, T value) throws IOException;
    }

    static JsonParser parser(String text) throws IOException {
        return FACTORY.createParser(text);
    }

    /**
     * One object with the members that the writer writes. Text first and UTF-8 after: Jackson's own UTF-8 generator throws
     * at an unpaired surrogate, and then one person's text would stop everybody's pushes.
     */
    static <T> String object(T value, Writer<? super T> members) {
        var text = new StringWriter(USUAL_CHARS);
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            members.write(json, value);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
