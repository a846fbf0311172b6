package com.yourcaryourway.switchboard.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.yourcaryourway.switchboard.protocol.Reply;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What each kind of {@link Reply} adds to its ok. On the wire they have no names: the request tells what comes back. */
enum ReplyKind {
    DONE(Reply.Done.class, (json, reply) -> {}),
    ENTERED(Reply.Entered.class, (json, reply) -> {
        json.writeFieldName("room");
        Parts.room(json, reply.room());
    }),
    STORED(Reply.Stored.class, (json, reply) -> {
        json.writeObjectFieldStart("message");
        json.writeStringField("id", reply.id().value());
        json.writeNumberField("seq", reply.seq());
        Parts.instant(json, "at", reply.at());
        json.writeEndObject();
    }),
    HISTORY_PAGE(Reply.HistoryPage.class, (json, reply) -> {
        json.writeStringField("epoch", reply.epoch().value());
        Parts.messages(json, reply.messages());
        json.writeBooleanField("more", reply.more());
    }),
    CALLING(Reply.Calling.class, (json, reply) -> {
        json.writeFieldName("call");
        Parts.call(json, reply.call());
    });

    private static final Map<Class<?>, ReplyKind> BY_KIND = new HashMap<>();

    static {
        for (ReplyKind kind : values()) {
            BY_KIND.put(kind.kind, kind);
        }
    }

    private final Class<? extends Reply> kind;
    // A function without state, which the type cannot say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Json.Writer<Reply> members;

    <R extends Reply> ReplyKind(Class<R> kind, Json.Writer<R> members) {
        this.kind = kind;
        this.members = (json, reply) -> members.write(json, kind.cast(reply));
    }

    Class<? extends Reply> kind() {
        return kind;
    }

    static void write(JsonGenerator json, Reply reply) throws IOException {
        Objects.requireNonNull(BY_KIND.get(reply.getClass())).members.write(json, reply);
    }
}
