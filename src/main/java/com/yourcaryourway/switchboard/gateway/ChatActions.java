package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.ClientMessage.ChatRead;
import com.yourcaryourway.switchboard.protocol.ClientMessage.ChatSend;
import com.yourcaryourway.switchboard.protocol.ClientMessage.ChatTyping;
import com.yourcaryourway.switchboard.protocol.ClientMessage.RoomHistory;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.Reply;
import com.yourcaryourway.switchboard.room.Outcome;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.session.Conversations;
import com.yourcaryourway.switchboard.session.Session;
import io.vertx.core.Future;
import java.time.Instant;

/** Chat messages, their history, and the marks around them. On the session's loop. */
final class ChatActions {
    private final Services services;
    private final Conversations conversations;
    private final Membership membership;
    private final SoftMarks softMarks;
    private final int textChars;

    ChatActions(Services services, Membership membership, SoftMarks softMarks, int textChars) {
        this.services = services;
        this.conversations = services.conversations();
        this.membership = membership;
        this.softMarks = softMarks;
        this.textChars = textChars;
    }

    Future<Reply> send(Session session, long id, ChatSend message) {
        if (message.text().length() > textChars) {
            throw new Refusal(ErrorCode.TOO_LARGE, "text must have at most " + textChars + " characters");
        }
        services.requireMemory();
        MemberId member = membership.member(session, message.room());
        var command = new RoomCommand.Say(Causes.of(session, id), member, message.messageId(), message.text());
        return session.inOrder()
                .run(message.room(), () -> conversations.submit(message.room(), command))
                .map(outcome -> new Reply.Stored(message.messageId(), outcome.seq(), at(outcome)));
    }

    private static Instant at(Outcome outcome) {
        Instant at = outcome.at();
        if (at == null) {
            throw new IllegalStateException("a stored message has a time");
        }
        return at;
    }

    void typing(Session session, ChatTyping message) {
        softMarks.typing(
                message.room(), membership.seat(session, message.room()).member(), message.typing());
    }

    void read(Session session, ChatRead message) {
        softMarks.read(message.room(), membership.seat(session, message.room()).member(), message.seq());
    }

    Future<Reply> history(Session session, RoomHistory message) {
        membership.seat(session, message.room());
        return session.inOrder()
                .run(message.room(), () -> conversations.history(message.room(), message.before(), message.limit()))
                .map(page -> page);
    }
}
