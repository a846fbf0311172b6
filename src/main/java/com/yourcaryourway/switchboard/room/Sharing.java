package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.ChatMessage.Author;
import com.yourcaryourway.switchboard.protocol.SessionId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets an event have its session and its author in common with an equal one shortly before it: decoded each for itself,
 * they would be a quarter of what a message of 200 characters takes. Pure, any thread.
 */
final class Sharing {
    /** In a conversation of two, whoever speaks has nearly always done so within these. */
    private static final int LOOK_BACK = 8;

    private final RoomLog log;

    Sharing(RoomLog log) {
        this.log = log;
    }

    /** An event that equals this one. */
    RoomEvent of(RoomEvent event) {
        SessionId session = event.cause().session();
        Author author = author(event);
        SessionId sharedSession = session;
        Author sharedAuthor = author;
        for (long seq = log.size(); seq > Math.max(0, log.size() - LOOK_BACK); seq--) {
            RoomEvent before = log.get(seq);
            if (Objects.equals(before.cause().session(), session)) {
                sharedSession = before.cause().session();
            }
            if (Objects.equals(author(before), author)) {
                sharedAuthor = author(before);
            }
        }
        return new RoomEvent(
                event.seq(),
                event.prev(),
                event.at(),
                new Cause(sharedSession, event.cause().request()),
                by(sharedAuthor, event.change()));
    }

    private static @Nullable Author author(RoomEvent event) {
        return event.change() instanceof Change.Said said ? said.author() : null;
    }

    private static Change by(@Nullable Author author, Change change) {
        return author != null && change instanceof Change.Said said
                ? new Change.Said(said.message(), author, said.text())
                : change;
    }
}
