package com.yourcaryourway.switchboard.faults.conversation;

import com.yourcaryourway.switchboard.faults.history.Kind;

/** A numbered frame that waits for its answer. Belongs to the event loop of its member. */
final class Frame {
    private final Kind kind;
    private final long number;
    private final String fields;
    private long askedAt;
    private boolean answered;

    Frame(Kind kind, long number, String fields) {
        this.kind = kind;
        this.number = number;
        this.fields = fields;
    }

    Kind kind() {
        return kind;
    }

    long number() {
        return number;
    }

    String type() {
        return kind == Kind.CHAT ? "chat.send" : "signal";
    }

    String fields() {
        return fields;
    }

    void asked(long now) {
        askedAt = now;
    }

    long askedAt() {
        return askedAt;
    }

    /** Whether this is the first answer: one that was asked again may get two. */
    boolean answer() {
        boolean first = !answered;
        answered = true;
        return first;
    }
}
