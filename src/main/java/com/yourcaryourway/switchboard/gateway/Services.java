package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.identity.Authenticator;
import com.yourcaryourway.switchboard.protocol.NodeId;
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
        BooleanSupplier awake) {}
