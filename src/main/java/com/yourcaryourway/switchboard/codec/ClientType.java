package com.yourcaryourway.switchboard.codec;

import com.yourcaryourway.switchboard.protocol.Bounds;
import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.ClientMessage;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.MessageId;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.RoomId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The wire name of each kind of {@link ClientMessage}, and how its record is made from the members of a frame. */
public enum ClientType {
    HELLO("hello", ClientMessage.Hello.class, HelloFields::hello),
    ACK("ack", ClientMessage.Ack.class, f -> new ClientMessage.Ack(counter(f, Field.N))),
    BYE("bye", ClientMessage.Bye.class, f -> new ClientMessage.Bye()),
    ROOM_OPEN("room.open", ClientMessage.RoomOpen.class, f -> new ClientMessage.RoomOpen(f.text(Field.SUBJECT))),
    ROOM_JOIN("room.join", ClientMessage.RoomJoin.class, f -> new ClientMessage.RoomJoin(room(f))),
    ROOM_LEAVE("room.leave", ClientMessage.RoomLeave.class, f -> new ClientMessage.RoomLeave(room(f))),
    ROOM_CLOSE("room.close", ClientMessage.RoomClose.class, f -> new ClientMessage.RoomClose(room(f))),
    ROOM_RATE("room.rate", ClientMessage.RoomRate.class, ClientType::roomRate),
    ROOM_HISTORY("room.history", ClientMessage.RoomHistory.class, ClientType::roomHistory),
    CHAT_SEND("chat.send", ClientMessage.ChatSend.class, ClientType::chatSend),
    CHAT_TYPING(
            "chat.typing",
            ClientMessage.ChatTyping.class,
            f -> new ClientMessage.ChatTyping(room(f), f.flag(Field.TYPING))),
    CHAT_READ(
            "chat.read", ClientMessage.ChatRead.class, f -> new ClientMessage.ChatRead(room(f), f.integer(Field.SEQ))),
    CALL_START("call.start", ClientMessage.CallStart.class, f -> new ClientMessage.CallStart(room(f))),
    CALL_ACCEPT("call.accept", ClientMessage.CallAccept.class, f -> new ClientMessage.CallAccept(room(f), call(f))),
    CALL_DECLINE("call.decline", ClientMessage.CallDecline.class, f -> new ClientMessage.CallDecline(room(f), call(f))),
    CALL_END("call.end", ClientMessage.CallEnd.class, f -> new ClientMessage.CallEnd(room(f), call(f))),
    SIGNAL("signal", ClientMessage.Signal.class, SignalFields::signal),
    CALL_MEDIA(
            "call.media",
            ClientMessage.CallMedia.class,
            f -> new ClientMessage.CallMedia(room(f), media(f.object(Field.MEDIA)))),
    AGENT_AVAILABLE(
            "agent.available",
            ClientMessage.AgentAvailable.class,
            f -> new ClientMessage.AgentAvailable(f.flag(Field.AVAILABLE)));

    private static final Map<String, ClientType> BY_WIRE = new HashMap<>();
    private static final Map<Class<?>, ClientType> BY_KIND = new HashMap<>();

    static {
        for (ClientType type : values()) {
            BY_WIRE.put(type.wire, type);
            BY_KIND.put(type.kind, type);
        }
    }

    private final String wire;
    private final Class<? extends ClientMessage> kind;
    // A function without state, which the type cannot say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Fields, ? extends ClientMessage> factory;

    <M extends ClientMessage> ClientType(String wire, Class<M> kind, Function<Fields, M> factory) {
        this.wire = wire;
        this.kind = kind;
        this.factory = factory;
    }

    /** The type of a message, for metrics and logs. */
    public static ClientType of(ClientMessage message) {
        return Objects.requireNonNull(BY_KIND.get(message.getClass()));
    }

    public String wire() {
        return wire;
    }

    Class<? extends ClientMessage> kind() {
        return kind;
    }

    static ClientType named(String wire) {
        ClientType type = BY_WIRE.get(wire);
        if (type == null) {
            throw new Refusal(ErrorCode.UNKNOWN_TYPE, "no such type");
        }
        return type;
    }

    ClientMessage read(Fields fields) {
        return factory.apply(fields);
    }

    static RoomId room(Fields fields) {
        return new RoomId(fields.string(Field.ROOM));
    }

    static long counter(Fields fields, Field field) {
        return Bounds.range(field.wire(), fields.integer(field), 0, Long.MAX_VALUE);
    }

    private static CallId call(Fields fields) {
        return new CallId(fields.string(Field.CALL));
    }

    private static ClientMessage.RoomRate roomRate(Fields fields) {
        String comment = fields.present(Field.COMMENT) ? fields.text(Field.COMMENT) : "";
        return new ClientMessage.RoomRate(room(fields), fields.smallInteger(Field.SCORE), comment);
    }

    private static ClientMessage.RoomHistory roomHistory(Fields fields) {
        long before = fields.present(Field.BEFORE) ? fields.integer(Field.BEFORE) : Long.MAX_VALUE;
        int limit = fields.present(Field.LIMIT) ? fields.smallInteger(Field.LIMIT) : Bounds.PAGE;
        return new ClientMessage.RoomHistory(room(fields), before, limit);
    }

    private static ClientMessage.ChatSend chatSend(Fields fields) {
        var message = new MessageId(fields.string(Field.MESSAGE_ID));
        return new ClientMessage.ChatSend(room(fields), message, fields.text(Field.TEXT));
    }

    private static Media media(Fields media) {
        return new Media(
                on(media, Field.AUDIO), on(media, Field.VIDEO), on(media, Field.SCREEN), on(media, Field.RECORDING));
    }

    private static boolean on(Fields media, Field field) {
        return Boolean.TRUE.equals(media.optionalFlag(field));
    }
}
