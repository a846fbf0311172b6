package com.yourcaryourway.switchboard.cluster.link;

/** The numbers of the message kinds on the wire. A number is never given to another kind. */
final class Kind {
    static final int EVENTS = 1;
    static final int RENEWED = 2;
    static final int SIGNAL = 3;
    static final int SIGNAL_ACK = 4;
    static final int SIGNAL_RESEND = 5;
    static final int SIGNAL_MOVED = 6;
    static final int TYPING = 7;
    static final int READ = 8;
    static final int WAITING = 9;
    static final int NOT_WAITING = 10;
    static final int WAITING_IDS = 11;
    static final int AVAILABLE = 12;
    static final int HANDOVER_REQUEST = 13;
    static final int HANDOVER_ANSWER = 14;
    static final int MERGED = 15;

    private Kind() {}
}
