package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.protocol.NodeId;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** Carries a message to a node's address, at most once. Bus context; so does the future, which may be complete already. */
interface Post {
    /** Succeeds when the bytes left this node, which says nothing of their arrival. */
    Future<Void> send(NodeId to, Buffer message);

    /** The node is gone: nothing more is sent to it. */
    void forget(NodeId node);
}
