package com.yourcaryourway.switchboard.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.yourcaryourway.switchboard.protocol.CallSnapshot;
import com.yourcaryourway.switchboard.protocol.ChatMessage;
import com.yourcaryourway.switchboard.protocol.IceServer;
import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.MemberSnapshot;
import com.yourcaryourway.switchboard.protocol.RoomSnapshot;
import com.yourcaryourway.switchboard.protocol.WaitingRoom;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;

/** The objects that several messages have in them, each written as one JSON value. */
final class Parts {
    /** ISO 8601, always with three digits of milliseconds, as JavaScript's toISOString writes it. */
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private Parts() {}

    static void instant(JsonGenerator json, String name, Instant instant) throws IOException {
        json.writeStringField(name, INSTANT.format(instant));
    }

    static void room(JsonGenerator json, RoomSnapshot room) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", room.id().value());
        json.writeStringField("epoch", room.epoch().value());
        json.writeNumberField("seq", room.seq());
        json.writeStringField("you", room.you().value());
        json.writeStringField("subject", room.subject());
        json.writeStringField("status", WireNames.of(room.status()));
        instant(json, "openedAt", room.openedAt());
        json.writeBooleanField("rated", room.rated());
        json.writeArrayFieldStart("members");
        for (MemberSnapshot member : room.members()) {
            member(json, member);
        }
        json.writeEndArray();
        messages(json, room.messages());
        json.writeFieldName("call");
        CallSnapshot call = room.call();
        if (call == null) {
            json.writeNull();
        } else {
            call(json, call);
        }
        json.writeEndObject();
    }

    static void member(JsonGenerator json, MemberSnapshot member) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", member.id().value());
        json.writeStringField("name", member.name());
        json.writeStringField("role", WireNames.of(member.role()));
        json.writeBooleanField("connected", member.connected());
        json.writeFieldName("media");
        media(json, member.media());
        json.writeNumberField("read", member.read());
        json.writeEndObject();
    }

    static void media(JsonGenerator json, Media media) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("audio", media.audio());
        json.writeBooleanField("video", media.video());
        json.writeBooleanField("screen", media.screen());
        json.writeBooleanField("recording", media.recording());
        json.writeEndObject();
    }

    /** The member `messages`, name and all. */
    static void messages(JsonGenerator json, List<ChatMessage> messages) throws IOException {
        json.writeArrayFieldStart("messages");
        for (ChatMessage message : messages) {
            message(json, message);
        }
        json.writeEndArray();
    }

    static void message(JsonGenerator json, ChatMessage message) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", message.id().value());
        json.writeObjectFieldStart("from");
        json.writeStringField("id", message.from().id().value());
        json.writeStringField("name", message.from().name());
        json.writeStringField("role", WireNames.of(message.from().role()));
        json.writeEndObject();
        json.writeStringField("text", message.text());
        instant(json, "at", message.at());
        json.writeNumberField("seq", message.seq());
        json.writeEndObject();
    }

    static void call(JsonGenerator json, CallSnapshot call) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", call.id().value());
        json.writeStringField("from", call.from().value());
        json.writeStringField("to", call.to().value());
        json.writeStringField("polite", call.polite().value());
        json.writeStringField("status", WireNames.of(call.status()));
        instant(json, "since", call.since());
        json.writeEndObject();
    }

    static void waitingRoom(JsonGenerator json, WaitingRoom room) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", room.id().value());
        json.writeStringField("customer", room.customer());
        json.writeStringField("subject", room.subject());
        instant(json, "openedAt", room.openedAt());
        json.writeEndObject();
    }

    static void iceServer(JsonGenerator json, IceServer server) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("urls");
        for (String url : server.urls()) {
            json.writeString(url);
        }
        json.writeEndArray();
        if (server.username() != null) {
            json.writeStringField("username", server.username());
        }
        if (server.credential() != null) {
            json.writeStringField("credential", server.credential());
        }
        json.writeEndObject();
    }
}
