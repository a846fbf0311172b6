package com.yourcaryourway.switchboard.load.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the lists of a frame that a checker needs: messages and members of a room. Skips all others. Any thread. */
final class FrameLists {
    private FrameLists() {}

    /** The parser stands at the beginning of the list, and afterwards at its end. */
    static void read(FrameDraft draft, String field, JsonParser json) throws IOException {
        boolean messages = "messages".equals(field);
        if (!messages && !"members".equals(field)) {
            json.skipChildren();
            return;
        }
        for (JsonToken value = json.nextToken(); value != JsonToken.END_ARRAY; value = json.nextToken()) {
            if (value == null) {
                throw new IOException("a list does not end");
            }
            if (value != JsonToken.START_OBJECT) {
                json.skipChildren();
            } else if (messages) {
                draft.listed(message(json));
            } else {
                String id = id(json);
                if (id != null) {
                    draft.seated(id);
                }
            }
        }
    }

    private static ServerFrame.Message message(JsonParser json) throws IOException {
        long seq = ServerFrame.NONE;
        long number = ServerFrame.NONE;
        String member = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT && "from".equals(field)) {
                member = id(json);
            } else if (value == JsonToken.VALUE_STRING && "text".equals(field)) {
                number = Numbered.of(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
            } else if (value == JsonToken.VALUE_NUMBER_INT && "seq".equals(field)) {
                seq = json.getLongValue();
            } else {
                json.skipChildren();
            }
        }
        return new ServerFrame.Message(seq, member, number);
    }

    private static @Nullable String id(JsonParser json) throws IOException {
        String id = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_STRING && "id".equals(field)) {
                id = json.getText();
            } else {
                json.skipChildren();
            }
        }
        return id;
    }
}
