package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.ChatMessage;
import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.MessageId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Reason;
import org.jspecify.annotations.Nullable;

/** What happened in a room. Folding the changes of a log, in order, gives the room. */
public sealed interface Change {
    <R> R accept(Handler<R> handler);

    record Opened(String subject, Seat customer) implements Change {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.opened(this);
        }
    }

    record Joined(Seat seat) implements Change {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.joined(this);
        }
    }

    record Left(MemberId member, Reason reason) implements Change {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.left(this);
        }
    }

    /** {@code gone} marks a customer whose session ran out; a later connected presence undoes it. */
    record Moved(MemberId member, NodeId home, long sessionEpoch, boolean connected, boolean gone) implements Change {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.moved(this);
        }
    }

    /** {@code author} is kept because the seat may be gone when the message is read. */
    record Said(MessageId message, ChatMessage.Author author, String text) implements Change {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.said(this);
        }

        /** As members see it; {@code event} is the one that this change is in. */
        ChatMessage message(RoomEvent event) {
            return new ChatMessage(message, author, text, event.at(), event.seq());
        }
    }

    record MediaSet(MemberId member, Media media) implements Change {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.mediaSet(this);
        }
    }

    record Rang(Call call) implements Change {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.rang(this);
        }
    }

    record Accepted(Call call) implements Change {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.accepted(this);
        }
    }

    /** Reason: DECLINED, BUSY or UNANSWERED. */
    record Declined(Call call, Reason reason) implements Change {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.declined(this);
        }
    }

    record Ended(Call call, Reason reason) implements Change {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.ended(this);
        }
    }

    record Closed(@Nullable MemberId by, Reason reason) implements Change {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.closed(this);
        }
    }

    record Rated(int score, String comment) implements Change {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.rated(this);
        }
    }

    /** One method for each kind of change. */
    interface Handler<R> {
        R opened(Opened change);

        R joined(Joined change);

        R left(Left change);

        R moved(Moved change);

        R said(Said change);

        R mediaSet(MediaSet change);

        R rang(Rang change);

        R accepted(Accepted change);

        R declined(Declined change);

        R ended(Ended change);

        R closed(Closed change);

        R rated(Rated change);
    }
}
