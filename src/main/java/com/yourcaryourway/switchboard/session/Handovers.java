package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import io.vertx.core.Future;
import java.util.Optional;

/** Brings a session's state from the node that had it. Any thread; futures complete on the bus context. */
public interface Handovers {
    /** The state, or nothing when the former home is dead, silent for too long, or no longer has the session. */
    Future<Optional<SessionState>> fetch(SessionId session, long epoch, NodeId formerHome);
}
