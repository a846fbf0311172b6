package com.yourcaryourway.switchboard.codec;

import com.yourcaryourway.switchboard.protocol.Push;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The wire name of each kind of {@link Push}, and how its members are written. */
public enum PushType {
    ROOM_SNAPSHOT("room.snapshot", Push.RoomRenewed.class, (json, push) -> {
        json.writeFieldName("room");
        Parts.room(json, push.room());
    }),
    ROOM_JOINED("room.joined", Push.RoomJoined.class, Push.RoomJoined::stamp, (json, push) -> {
        json.writeFieldName("member");
        Parts.member(json, push.member());
    }),
    ROOM_LEFT("room.left", Push.RoomLeft.class, Push.RoomLeft::stamp, (json, push) -> {
        json.writeStringField("member", push.member().value());
        json.writeStringField("reason", WireNames.of(push.reason()));
    }),
    ROOM_PRESENCE("room.presence", Push.RoomPresence.class, Push.RoomPresence::stamp, (json, push) -> {
        json.writeStringField("member", push.member().value());
        json.writeBooleanField("connected", push.connected());
    }),
    ROOM_CLOSED("room.closed", Push.RoomClosed.class, Push.RoomClosed::stamp, (json, push) -> {
        json.writeStringField("by", push.by() == null ? null : push.by().value());
        json.writeStringField("reason", WireNames.of(push.reason()));
    }),
    ROOM_RATED("room.rated", Push.RoomRated.class, Push.RoomRated::stamp, (json, push) -> {
        json.writeNumberField("score", push.score());
    }),
    CHAT_MESSAGE("chat.message", Push.ChatPosted.class, Push.ChatPosted::stamp, (json, push) -> {
        json.writeFieldName("message");
        Parts.message(json, push.message());
    }),
    CALL_RINGING("call.ringing", Push.CallRinging.class, Push.CallRinging::stamp, (json, push) -> {
        json.writeFieldName("call");
        Parts.call(json, push.call());
    }),
    CALL_ACCEPTED("call.accepted", Push.CallAccepted.class, Push.CallAccepted::stamp, (json, push) -> {
        json.writeFieldName("call");
        Parts.call(json, push.call());
    }),
    CALL_DECLINED("call.declined", Push.CallDeclined.class, Push.CallDeclined::stamp, (json, push) -> {
        json.writeFieldName("call");
        Parts.call(json, push.call());
        json.writeStringField("reason", WireNames.of(push.reason()));
    }),
    CALL_ENDED("call.ended", Push.CallEnded.class, Push.CallEnded::stamp, (json, push) -> {
        json.writeFieldName("call");
        Parts.call(json, push.call());
        json.writeStringField("reason", WireNames.of(push.reason()));
    }),
    CALL_MEDIA("call.media", Push.CallMedia.class, Push.CallMedia::stamp, (json, push) -> {
        json.writeStringField("member", push.member().value());
        json.writeFieldName("media");
        Parts.media(json, push.media());
    }),
    CHAT_TYPING("chat.typing", Push.ChatTyping.class, (json, push) -> {
        json.writeStringField("room", push.room().value());
        json.writeStringField("from", push.from().value());
        json.writeBooleanField("typing", push.typing());
    }),
    CHAT_READ("chat.read", Push.ChatRead.class, (json, push) -> {
        json.writeStringField("room", push.room().value());
        json.writeStringField("from", push.from().value());
        json.writeNumberField("seq", push.seq());
    }),
    /** The hot path: joined from its parts, without a generator, and what it carries is never read. */
    SIGNAL("signal", Push.Signal.class, SignalText::body),
    QUEUE_SNAPSHOT("queue.snapshot", Push.QueueSnapshot.class, (json, push) -> {
        json.writeArrayFieldStart("rooms");
        for (var room : push.rooms()) {
            Parts.waitingRoom(json, room);
        }
        json.writeEndArray();
    }),
    QUEUE_CHANGED("queue.changed", Push.QueueChanged.class, (json, push) -> {
        json.writeFieldName("room");
        Parts.waitingRoom(json, push.room());
    }),
    QUEUE_REMOVED("queue.removed", Push.QueueRemoved.class, (json, push) -> {
        json.writeStringField("room", push.room().value());
    }),
    QUEUE_POSITION("queue.position", Push.QueuePosition.class, (json, push) -> {
        json.writeStringField("room", push.room().value());
        json.writeNumberField("position", push.position());
        json.writeFieldName("estimateSeconds");
        Integer estimate = push.estimateSeconds();
        if (estimate == null) {
            json.writeNull();
        } else {
            json.writeNumber(estimate);
        }
        json.writeNumberField("agents", push.agents());
    });

    private static final Map<Class<?>, PushType> BY_KIND = new HashMap<>();

    static {
        for (PushType type : values()) {
            BY_KIND.put(type.kind, type);
        }
    }

    private final String wire;
    private final Class<? extends Push> kind;
    // A function without state, which the type cannot say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Push, String> body;

    <P extends Push> PushType(String wire, Class<P> kind, Function<P, String> body) {
        this.wire = wire;
        this.kind = kind;
        this.body = push -> body.apply(kind.cast(push));
    }

    <P extends Push> PushType(String wire, Class<P> kind, Json.Writer<P> members) {
        this(wire, kind, (P push) -> Json.object(push, (json, value) -> {
                    json.writeStringField("type", wire);
                    members.write(json, value);
                })
                .substring(1));
    }

    /** A room event: its stamp, then its members. */
    <P extends Push> PushType(String wire, Class<P> kind, Function<P, Push.Stamp> stamp, Json.Writer<P> members) {
        this(wire, kind, (Json.Writer<P>) (json, push) -> {
            Push.Stamp stands = stamp.apply(push);
            json.writeStringField("room", stands.room().value());
            json.writeStringField("epoch", stands.epoch().value());
            json.writeNumberField("seq", stands.seq());
            Parts.instant(json, "at", stands.at());
            members.write(json, push);
        });
    }

    /** The type of a push, for metrics and logs. */
    public static PushType of(Push push) {
        return Objects.requireNonNull(BY_KIND.get(push.getClass()));
    }

    public String wire() {
        return wire;
    }

    Class<? extends Push> kind() {
        return kind;
    }

    /** The push without its opening brace. */
    static String body(Push push) {
        return of(push).body.apply(push);
    }
}
