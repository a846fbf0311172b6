package com.yourcaryourway.switchboard.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.yourcaryourway.switchboard.protocol.ClientFrame;
import com.yourcaryourway.switchboard.protocol.IceServer;
import com.yourcaryourway.switchboard.protocol.Push;
import com.yourcaryourway.switchboard.protocol.Reply;
import com.yourcaryourway.switchboard.protocol.RoomSnapshot;
import com.yourcaryourway.switchboard.protocol.ServerMessage.Failure;
import com.yourcaryourway.switchboard.protocol.ServerMessage.Ready;
import com.yourcaryourway.switchboard.session.EncodedPush;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes what the server says, as whole frames in UTF-8, but for pushes, which lack their number. Pure, any thread. */
public final class FrameEncoder {
    private static final byte[] HEARTBEAT = "{\"type\":\"heartbeat\"}".getBytes(StandardCharsets.US_ASCII);

    private FrameEncoder() {}

    public static EncodedPush push(Push push) {
        return new EncodedPush(PushType.body(push).getBytes(StandardCharsets.UTF_8));
    }

    /** The ok to the request with this id, which must have one. */
    public static byte[] reply(long re, Reply reply) {
        return utf8(Json.object(reply, (json, value) -> {
            json.writeStringField("type", "ok");
            json.writeNumberField("re", re);
            ReplyKind.write(json, value);
        }));
    }

    public static byte[] failure(Failure failure) {
        return utf8(Json.object(failure, FrameEncoder::writeFailure));
    }

    public static byte[] ready(Ready ready) {
        return utf8(Json.object(ready, FrameEncoder::writeReady));
    }

    /** The same bytes each time: to be sent, never to be changed. */
    public static byte[] heartbeat() {
        return HEARTBEAT;
    }

    private static void writeFailure(JsonGenerator json, Failure failure) throws IOException {
        json.writeStringField("type", "error");
        if (failure.re() != ClientFrame.NO_ID) {
            json.writeNumberField("re", failure.re());
        }
        json.writeStringField("code", failure.code().wire());
        json.writeStringField("message", failure.message());
        json.writeBooleanField("temporary", failure.code().temporary());
    }

    private static void writeReady(JsonGenerator json, Ready ready) throws IOException {
        json.writeStringField("type", "ready");
        json.writeStringField("session", ready.session().value());
        json.writeStringField("resumeToken", ready.resumeToken().value());
        json.writeBooleanField("resumed", ready.resumed());
        json.writeBooleanField("complete", ready.complete());
        json.writeNumberField("n", ready.n());
        Long received = ready.received();
        if (received == null) {
            json.writeNullField("received");
        } else {
            json.writeNumberField("received", received);
        }
        json.writeObjectFieldStart("principal");
        json.writeStringField("name", ready.principal().name());
        json.writeStringField("role", WireNames.of(ready.principal().role()));
        json.writeEndObject();
        json.writeStringField("node", ready.node().value());
        json.writeArrayFieldStart("iceServers");
        for (IceServer server : ready.iceServers()) {
            Parts.iceServer(json, server);
        }
        json.writeEndArray();
        json.writeStringField("iceTransportPolicy", WireNames.of(ready.iceTransportPolicy()));
        json.writeNumberField("heartbeatSeconds", ready.heartbeatSeconds());
        json.writeNumberField("graceSeconds", ready.graceSeconds());
        json.writeObjectFieldStart("limits");
        json.writeNumberField("frameBytes", ready.limits().frameBytes());
        json.writeNumberField("textChars", ready.limits().textChars());
        json.writeEndObject();
        json.writeArrayFieldStart("rooms");
        for (RoomSnapshot room : ready.rooms()) {
            Parts.room(json, room);
        }
        json.writeEndArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
