package com.yourcaryourway.switchboard.load.client;

import static com.yourcaryourway.switchboard.load.client.ServerFrame.NONE;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been read of one frame so far. One thread, one frame. */
final class FrameDraft {
    private @Nullable String type;
    private long n = NONE;
    private long re = NONE;
    private long seq = NONE;
    private long number = NONE;
    private long received = NONE;
    private int heartbeatSeconds;
    private boolean resumed;
    private boolean complete = true;
    private boolean temporary;
    private boolean more;
    private @Nullable List<ServerFrame.Message> messages;
    private @Nullable List<String> members;
    private @Nullable String room;
    private @Nullable String you;
    private @Nullable String epoch;
    private @Nullable String member;
    private @Nullable String code;
    private @Nullable String message;
    private @Nullable String session;
    private @Nullable String resumeToken;
    private @Nullable String node;

    /** Whether the rest of the frame can be left unread: it is most of the bytes of a signal. */
    boolean isSignalRead() {
        return number != NONE && n != NONE && room != null && member != null && "signal".equals(type);
    }

    void scalar(String field, JsonParser json) throws IOException {
        switch (field) {
            case "type" -> type = json.getText();
            case "n" -> n = json.getLongValue();
            case "re" -> re = json.getLongValue();
            case "room" -> room = json.getText();
            case "epoch" -> epoch = json.getText();
            case "seq" -> seq = json.getLongValue();
            case "from", "member" -> member = json.getText();
            case "code" -> code = json.getText();
            case "message" -> message = json.getText();
            case "session" -> session = json.getText();
            case "resumeToken" -> resumeToken = json.getText();
            case "resumed" -> resumed = json.getBooleanValue();
            case "complete" -> complete = json.getBooleanValue();
            case "temporary" -> temporary = json.getBooleanValue();
            case "more" -> more = json.getBooleanValue();
            case "received" -> received = json.getLongValue();
            case "node" -> node = json.getText();
            case "heartbeatSeconds" -> heartbeatSeconds = json.getIntValue();
            default -> {}
        }
    }

    void payload(String field, JsonParser json) throws IOException {
        if (Numbered.FIELD.equals(field)) {
            number = json.getLongValue();
        }
    }

    void person(String field, JsonParser json) throws IOException {
        if ("id".equals(field)) {
            member = json.getText();
        }
    }

    void snapshot(String field, JsonParser json) throws IOException {
        switch (field) {
            case "id" -> room = json.getText();
            case "epoch" -> epoch = json.getText();
            case "seq" -> seq = json.getLongValue();
            case "you" -> you = json.getText();
            default -> {}
        }
    }

    void chat(String field, JsonParser json) throws IOException {
        if ("text".equals(field) && json.currentToken() == JsonToken.VALUE_STRING) {
            number = Numbered.of(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
        }
    }

    void listed(ServerFrame.Message one) {
        if (messages == null) {
            messages = new ArrayList<>();
        }
        messages.add(one);
    }

    void seated(String one) {
        if (members == null) {
            members = new ArrayList<>();
        }
        members.add(one);
    }

    ServerFrame finish() throws IOException {
        String kind = need("type", type);
        return switch (kind) {
            case "ready" ->
                new ServerFrame.Ready(
                        need("session", session),
                        need("resumeToken", resumeToken),
                        resumed,
                        complete,
                        Math.max(0, n),
                        received,
                        node == null ? "" : node,
                        heartbeatSeconds);
            case "ok" -> new ServerFrame.Ok(re, entered(), content());
            case "error" -> new ServerFrame.Failed(re, need("code", code), message == null ? "" : message, temporary);
            case "heartbeat" -> new ServerFrame.Heartbeat();
            default -> new ServerFrame.Push(n, kind, room, epoch, seq, member, number, content());
        };
    }

    private ServerFrame.@Nullable Snapshot entered() {
        return room == null || epoch == null || you == null ? null : new ServerFrame.Snapshot(room, epoch, seq, you);
    }

    private ServerFrame.Content content() {
        return messages == null && members == null && !more
                ? ServerFrame.Content.NONE
                : new ServerFrame.Content(
                        epoch, messages == null ? List.of() : messages, members == null ? List.of() : members, more);
    }

    private static String need(String field, @Nullable String value) throws IOException {
        if (value == null) {
            throw new IOException("the frame has no " + field);
        }
        return value;
    }
}
