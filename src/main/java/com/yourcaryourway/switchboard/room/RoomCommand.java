package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.MessageId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a room. Every command may be repeated, at any time: a repeat gives the first result. The caller
 * is authorised already; the room checks only what it alone can know.
 */
public sealed interface RoomCommand {
    Cause cause();

    <R> R accept(Handler<R> handler);

    /** Makes the room, with its customer in it. {@code epoch} is the fresh name of its history. */
    record Open(
            Cause cause,
            RoomId room,
            Epoch epoch,
            MemberId member,
            String name,
            SessionId session,
            NodeId home,
            long sessionEpoch,
            String subject)
            implements RoomCommand {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.open(this);
        }
    }

    /** An agent takes the free agent's seat. Refused with room_full or room_closed. */
    record Join(Cause cause, MemberId member, String name, SessionId session, NodeId home, long sessionEpoch)
            implements RoomCommand {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.join(this);
        }
    }

    /**
     * Undoes the seat that was made at {@code joinSeq}. An agent's leaving puts the room back in the queue, a
     * customer's closes it. Reason: LEFT or GONE. With GONE a customer's seat is kept, marked gone.
     */
    record Leave(Cause cause, MemberId member, long joinSeq, Reason reason) implements RoomCommand {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.leave(this);
        }
    }

    /** A member, or the server ({@code by} null), closes the room. */
    record Close(Cause cause, @Nullable MemberId by, Reason reason) implements RoomCommand {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.close(this);
        }
    }

    /** The customer rates the closed room, once. */
    record Rate(Cause cause, MemberId member, int score, String comment) implements RoomCommand {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.rate(this);
        }
    }

    /** A chat message. Repeats are known by (member, message), whatever their cause. */
    record Say(Cause cause, MemberId member, MessageId message, String text) implements RoomCommand {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.say(this);
        }
    }

    /**
     * Where a member's session lives and whether a connection holds it. Fenced: an older {@code sessionEpoch} than the
     * seat's changes nothing. A connected presence undoes GONE.
     */
    record Presence(Cause cause, MemberId member, NodeId home, long sessionEpoch, boolean connected)
            implements RoomCommand {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.presence(this);
        }
    }

    /** What a member sends in the call. */
    record SetMedia(Cause cause, MemberId member, Media media) implements RoomCommand {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.setMedia(this);
        }
    }

    /** Rings the other member; busy if there is a call. The callee of a ringing call accepts it by starting one. */
    record StartCall(Cause cause, CallId call, MemberId from) implements RoomCommand {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.startCall(this);
        }
    }

    record AcceptCall(Cause cause, CallId call, MemberId by) implements RoomCommand {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.acceptCall(this);
        }
    }

    /** Reason: DECLINED or BUSY. */
    record DeclineCall(Cause cause, CallId call, MemberId by, Reason reason) implements RoomCommand {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.declineCall(this);
        }
    }

    record EndCall(Cause cause, CallId call, MemberId by) implements RoomCommand {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.endCall(this);
        }
    }

    /** The server's clock: whatever is due is done (ringing too long, customer gone too long). */
    record Tick(Cause cause) implements RoomCommand {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.tick(this);
        }
    }

    /** One method for each kind of command. */
    interface Handler<R> {
        R open(Open command);

        R join(Join command);

        R leave(Leave command);

        R close(Close command);

        R rate(Rate command);

        R say(Say command);

        R presence(Presence command);

        R setMedia(SetMedia command);

        R startCall(StartCall command);

        R acceptCall(AcceptCall command);

        R declineCall(DeclineCall command);

        R endCall(EndCall command);

        R tick(Tick command);
    }
}
