package com.yourcaryourway.switchboard.protocol;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything a client may say. Adding a kind breaks every {@link Handler} until it is dealt with. */
public sealed interface ClientMessage {
    <R> R accept(Handler<R> handler);

    /**
     * The first message of a connection. Exactly one way in is given: {@code name} and {@code role} (open mode), a
     * {@code token} (jwt mode), or {@code resume}.
     */
    record Hello(
            int version,
            @Nullable String name,
            @Nullable Role role,
            @Nullable String token,
            @Nullable Resume resume) implements ClientMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.hello(this);
        }

        @Override
        public String toString() {
            return "Hello[version=" + version + ", resume=" + (resume != null) + "]";
        }
    }

    /**
     * The claim to go on with a session. {@code n} is the last push the client has, {@link #NOTHING} if it has none;
     * {@code rooms} are the positions of its rooms.
     */
    record Resume(SessionId session, ResumeToken token, long n, Map<RoomId, RoomCursor> rooms) {
        public static final long NOTHING = -1;

        public Resume {
            rooms = Map.copyOf(rooms);
        }
    }

    /** The last event of a room that a client has. */
    record RoomCursor(Epoch epoch, long seq) {}

    record Ack(long n) implements ClientMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.ack(this);
        }
    }

    record Bye() implements ClientMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.bye(this);
        }
    }

    record RoomOpen(String subject) implements ClientMessage {
        public RoomOpen {
            subject = Bounds.text("subject", subject, Bounds.SUBJECT);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.roomOpen(this);
        }
    }

    record RoomJoin(RoomId room) implements ClientMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.roomJoin(this);
        }
    }

    record RoomLeave(RoomId room) implements ClientMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.roomLeave(this);
        }
    }

    record RoomClose(RoomId room) implements ClientMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.roomClose(this);
        }
    }

    /** {@code score} is 0 to 5. */
    record RoomRate(RoomId room, int score, String comment) implements ClientMessage {
        public RoomRate {
            Bounds.range("score", score, 0, 5);
            comment = Bounds.optionalText("comment", comment, Bounds.COMMENT);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.roomRate(this);
        }
    }

    /** The newest {@code limit} messages before {@code before}. */
    record RoomHistory(RoomId room, long before, int limit) implements ClientMessage {
        public RoomHistory {
            Bounds.range("before", before, 1, Long.MAX_VALUE);
            Bounds.range("limit", limit, 1, Bounds.PAGE);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.roomHistory(this);
        }
    }

    record ChatSend(RoomId room, MessageId messageId, String text) implements ClientMessage {
        public ChatSend {
            text = Bounds.text("text", text, Bounds.TEXT);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.chatSend(this);
        }

        @Override
        public String toString() {
            return "ChatSend[room=" + room + ", messageId=" + messageId + "]";
        }
    }

    record ChatTyping(RoomId room, boolean typing) implements ClientMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.chatTyping(this);
        }
    }

    record ChatRead(RoomId room, long seq) implements ClientMessage {
        public ChatRead {
            Bounds.range("seq", seq, 0, Long.MAX_VALUE);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.chatRead(this);
        }
    }

    record CallStart(RoomId room) implements ClientMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.callStart(this);
        }
    }

    record CallAccept(RoomId room, CallId call) implements ClientMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.callAccept(this);
        }
    }

    record CallDecline(RoomId room, CallId call) implements ClientMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.callDecline(this);
        }
    }

    record CallEnd(RoomId room, CallId call) implements ClientMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.callEnd(this);
        }
    }

    /**
     * A signaling frame for one other member. {@code body} is the raw JSON member that is passed on unread:
     * {@code "description":{…}}, {@code "candidate":{…}} (or null), or {@code "restart":true}.
     */
    record Signal(RoomId room, @Nullable CallId call, MemberId to, String body) implements ClientMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.signal(this);
        }

        @Override
        public String toString() {
            return "Signal[room=" + room + ", to=" + to + ", chars=" + body.length() + "]";
        }
    }

    record CallMedia(RoomId room, Media media) implements ClientMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.callMedia(this);
        }
    }

    record AgentAvailable(boolean available) implements ClientMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.agentAvailable(this);
        }
    }

    /** One method for each kind of message. */
    interface Handler<R> {
        R hello(Hello message);

        R ack(Ack message);

        R bye(Bye message);

        R roomOpen(RoomOpen message);

        R roomJoin(RoomJoin message);

        R roomLeave(RoomLeave message);

        R roomClose(RoomClose message);

        R roomRate(RoomRate message);

        R roomHistory(RoomHistory message);

        R chatSend(ChatSend message);

        R chatTyping(ChatTyping message);

        R chatRead(ChatRead message);

        R callStart(CallStart message);

        R callAccept(CallAccept message);

        R callDecline(CallDecline message);

        R callEnd(CallEnd message);

        R signal(Signal message);

        R callMedia(CallMedia message);

        R agentAvailable(AgentAvailable message);
    }
}
