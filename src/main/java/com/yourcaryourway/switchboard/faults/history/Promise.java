package com.yourcaryourway.switchboard.faults.history;

/** What must hold, whatever fault there is. Any thread. */
public enum Promise {
    SEEN("each acknowledged message is seen by both members"),
    STORED("each acknowledged message is in the room's history, once"),
    ONCE("nothing is seen twice"),
    ORDER("within an epoch there is one order for all"),
    EQUAL("both members read the same history"),
    RESUME("a resume whose old home lives is complete, and no session is lost within its grace"),
    SIGNALS("no signal is lost but with a dead home, of which the client was told"),
    ONE_AGENT("at most one agent is in a room"),
    ANSWERED("each request is answered, and none refused for good"),
    PROTOCOL("the server keeps to the protocol"),
    WHOLE("the cluster becomes whole again, and cleans up");

    private final String text;

    Promise(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
