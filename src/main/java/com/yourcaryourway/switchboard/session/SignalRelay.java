package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.NodeId;

/** Carries signals and their receipts to the home of a session, this node or another. Any thread; nothing is awaited. */
public interface SignalRelay {
    void send(Signal signal, NodeId home);

    void receipt(Signal.Receipt receipt, NodeId home);
}
