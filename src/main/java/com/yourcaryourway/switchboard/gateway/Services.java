package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.identity.Authenticator;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.queue.WaitingLine;
import com.yourcaryourway.switchboard.session.Conversations;
import com.yourcaryourway.switchboard.session.Handovers;
import com.yourcaryourway.switchboard.session.LocalSessions;
import com.yourcaryourway.switchboard.session.Names;
import com.yourcaryourway.switchboard.session.Sessions;
import com.yourcaryourway.switchboard.session.SignalRelay;
import java.util.function.BooleanSupplier;

/**
 * Everything behind the gateway, as ports.
 *
 * @param awake false while this node is fenced: nothing that came may be handled, nothing be answered
 * @param full true while this node has no memory to spare
 */
public record Services(
        NodeId node,
        Authenticator authenticator,
        Sessions sessions,
        Names names,
        LocalSessions local,
        Handovers handovers,
        Conversations conversations,
        SignalRelay signals,
        WaitingLine queue,
        Meters meters,
        BooleanSupplier awake,
        BooleanSupplier full) {
    /** Refuses, as overloaded, what would have to be kept when there is no memory to spare. */
    void requireMemory() {
        if (full.getAsBoolean()) {
            throw new Refusal(ErrorCode.OVERLOADED, "this node is short of memory, try again later");
        }
    }
}
