package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.protocol.NodeId;
import io.vertx.core.buffer.Buffer;

/**
 * The head of one bus message. Immutable. Its own bytes are the same in every format: whoever cannot read what follows can still
 * tell from whom it is.
 *
 * @param mine the sender's incarnation of the link; rises within the life of a node
 * @param yours the receiver's, as far as the sender knows; 0 if it does not
 * @param number of the batch; for a heartbeat, of the last batch; for greetings, which hello is asked or answered
 * @param birth in greetings: the incarnation with which the sender's link began, when it last saw the receiver join
 * @param format in greetings and batches: the number that the sender writes, in batches also that of the frames
 */
record Envelope(Type type, NodeId from, long mine, long yours, long number, long birth, int format) {
    /** What the message is. */
    enum Type {
        /** Asks for a {@link #WELCOME}. */
        HELLO(1),
        WELCOME(2),
        HEARTBEAT(3),
        BATCH(4);

        /** On the wire. */
        private final int code;

        Type(int code) {
            this.code = code;
        }

        private static Type of(long code) {
            for (Type type : values()) {
                if (type.code == code) {
                    return type;
                }
            }
            throw new IllegalArgumentException("unknown message type " + code);
        }
    }

    static Envelope greeting(Type type, NodeId from, Identity identity, long number, int format) {
        return new Envelope(type, from, identity.mine(), identity.theirs(), number, identity.birth(), format);
    }

    static Envelope batch(NodeId from, Identity identity, long number, int format) {
        return new Envelope(Type.BATCH, from, identity.mine(), identity.theirs(), number, 0, format);
    }

    static Envelope heartbeat(NodeId from, Identity identity, long number) {
        return new Envelope(Type.HEARTBEAT, from, identity.mine(), identity.theirs(), number, 0, 0);
    }

    boolean greets() {
        return type == Type.HELLO || type == Type.WELCOME;
    }

    /** Appends the head; the frames of a batch follow. */
    Buffer write(Buffer out) {
        FrameOutput output = new FrameOutput(out);
        output.number(type.code).text(from.value()).number(mine).number(yours).number(number);
        if (greets()) {
            output.number(birth);
        }
        if (type != Type.HEARTBEAT) {
            output.number(format);
        }
        return out;
    }

    /** Reads the head and leaves the frames. A RuntimeException if the bytes make no sense. */
    static Envelope read(FrameInput in) {
        Type type = Type.of(in.number());
        NodeId from = new NodeId(in.text());
        long mine = in.number();
        long yours = in.number();
        long number = in.number();
        long birth = type == Type.HELLO || type == Type.WELCOME ? in.number() : 0;
        int format = type == Type.HEARTBEAT ? 0 : (int) in.number();
        return new Envelope(type, from, mine, yours, number, birth, format);
    }
}
