package com.yourcaryourway.switchboard.load.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/**
 * Reads a frame from the server in one pass and no tree, and stops as soon as it knows enough: the tester shares the
 * processors with the nodes it measures. Any thread.
 */
public final class FrameReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> READ_INSIDE =
            Set.of("description", "candidate", "from", "member", "room", "message");

    private FrameReader() {}

    /**
     * The frame in a text message.
     *
     * @throws IOException if it is no JSON object, or lacks a field that its type must have
     */
    public static ServerFrame read(String text) throws IOException {
        var draft = new FrameDraft();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("a frame must be a JSON object");
            }
            while (!draft.isSignalRead() && json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (value == JsonToken.START_OBJECT) {
                    object(draft, field, json);
                } else if (value == JsonToken.START_ARRAY) {
                    FrameLists.read(draft, field, json);
                } else if (value != JsonToken.VALUE_NULL) {
                    draft.scalar(field, json);
                }
            }
        }
        return draft.finish();
    }

    private static void object(FrameDraft draft, String parent, JsonParser json) throws IOException {
        if (!READ_INSIDE.contains(parent)) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT && "message".equals(parent) && isPerson(field)) {
                object(draft, field, json);
            } else if (value == JsonToken.START_ARRAY && "room".equals(parent)) {
                FrameLists.read(draft, field, json);
            } else if (value.isStructStart()) {
                json.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                scalar(draft, parent, field, json);
                if (draft.isSignalRead()) {
                    return;
                }
            }
        }
    }

    private static void scalar(FrameDraft draft, String parent, String field, JsonParser json) throws IOException {
        switch (parent) {
            case "description", "candidate" -> draft.payload(field, json);
            case "from", "member" -> draft.person(field, json);
            case "room" -> draft.snapshot(field, json);
            default -> draft.chat(field, json);
        }
    }

    private static boolean isPerson(String field) {
        return "from".equals(field) || "member".equals(field);
    }
}
