package com.yourcaryourway.switchboard.cluster.link;

/** The numbers of the message kinds on the wire. A number is never given to another kind. */
final class Kind {
    static final int EVENTS = 1;
    static final int RENEWED = 2;
    static final int SIGNAL = 3;
    static final int RECEIPT = 4;
    static final int TYPING = 5;
    static final int READ = 6;
    static final int WAITING = 7;
    static final int NOT_WAITING = 8;
    static final int AVAILABLE = 9;
    static final int HANDOVER_REQUEST = 10;
    static final int HANDOVER_ANSWER = 11;
    static final int MERGED = 12;

    private Kind() {}
}
