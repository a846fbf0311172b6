package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.protocol.WaitingRoom;
import com.yourcaryourway.switchboard.room.Position;
import com.yourcaryourway.switchboard.room.RoomEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one node says to another over a {@link Links link}: immutable, any thread, delivered at most once and in the
 * order of the sending thread. Nothing here is repaired by the link; each kind says who does.
 */
public sealed interface NodeMessage {
    /** Calls the handler's method for this kind. */
    <A> void accept(Handler<A> handler, A argument);

    /** Whether it may be dropped when the peer is slow, without anybody repairing it. */
    default boolean ephemeral() {
        return false;
    }

    /** Events of a room in their order; sent to the homes of all its seats. */
    record Events(RoomId room, Epoch epoch, List<RoomEvent> events) implements NodeMessage {
        public Events {
            events = List.copyOf(events);
        }

        @Override
        public <A> void accept(Handler<A> handler, A argument) {
            handler.events(this, argument);
        }
    }

    /** The room got another history, which starts nowhere in the receiver's: fetch it. */
    record Renewed(RoomId room, Position position) implements NodeMessage {
        @Override
        public <A> void accept(Handler<A> handler, A argument) {
            handler.renewed(this, argument);
        }
    }

    /** A signal on its way to the home of its receiver. */
    record Signal(com.yourcaryourway.switchboard.session.Signal signal) implements NodeMessage {
        @Override
        public <A> void accept(Handler<A> handler, A argument) {
            handler.signal(this, argument);
        }
    }

    /** How far the receiver's home is with the signals of a sender, and whether it asks for what follows. */
    record Receipt(com.yourcaryourway.switchboard.session.Signal.Receipt receipt) implements NodeMessage {
        @Override
        public <A> void accept(Handler<A> handler, A argument) {
            handler.receipt(this, argument);
        }
    }

    /** Whether a member types. Ephemeral. */
    record Typing(RoomId room, MemberId from, boolean typing) implements NodeMessage {
        @Override
        public <A> void accept(Handler<A> handler, A argument) {
            handler.typing(this, argument);
        }

        @Override
        public boolean ephemeral() {
            return true;
        }
    }

    /** How far a member has read. Ephemeral: the next one, or none, is as good. */
    record Read(RoomId room, MemberId from, long seq) implements NodeMessage {
        @Override
        public <A> void accept(Handler<A> handler, A argument) {
            handler.read(this, argument);
        }

        @Override
        public boolean ephemeral() {
            return true;
        }
    }

    /** A room waits for an agent since its event {@code seq}; a lower seq than one known is old news. */
    record Waiting(WaitingRoom room, long seq) implements NodeMessage {
        @Override
        public <A> void accept(Handler<A> handler, A argument) {
            handler.waiting(this, argument);
        }
    }

    /** A room no longer waits, since its event {@code seq}. */
    record NotWaiting(RoomId room, long seq) implements NodeMessage {
        @Override
        public <A> void accept(Handler<A> handler, A argument) {
            handler.notWaiting(this, argument);
        }
    }

    /** How many agents are available on the sender. */
    record Available(int agents) implements NodeMessage {
        @Override
        public <A> void accept(Handler<A> handler, A argument) {
            handler.available(this, argument);
        }
    }

    /** The sender claimed the session with {@code epoch}: give up its outbox. */
    record HandoverRequest(SessionId session, long epoch, long requestNumber) implements NodeMessage {
        @Override
        public <A> void accept(Handler<A> handler, A argument) {
            handler.handoverRequest(this, argument);
        }
    }

    /** What the old home had of the session; null if it has nothing. */
    @SuppressWarnings("ArrayRecordComponent")
    record HandoverAnswer(SessionId session, long epoch, long requestNumber, byte @Nullable [] state)
            implements NodeMessage {
        @Override
        public <A> void accept(Handler<A> handler, A argument) {
            handler.handoverAnswer(this, argument);
        }
    }

    /** The sender's side of a split was merged into the other: compare every room. */
    record Merged() implements NodeMessage {
        @Override
        public <A> void accept(Handler<A> handler, A argument) {
            handler.merged(this, argument);
        }
    }

    /** One method for each kind; {@code argument} is whatever the caller of {@link #accept} passed, mostly the sender's node. */
    interface Handler<A> {
        void events(Events message, A argument);

        void renewed(Renewed message, A argument);

        void signal(Signal message, A argument);

        void receipt(Receipt message, A argument);

        void typing(Typing message, A argument);

        void read(Read message, A argument);

        void waiting(Waiting message, A argument);

        void notWaiting(NotWaiting message, A argument);

        void available(Available message, A argument);

        void handoverRequest(HandoverRequest message, A argument);

        void handoverAnswer(HandoverAnswer message, A argument);

        void merged(Merged message, A argument);
    }
}
