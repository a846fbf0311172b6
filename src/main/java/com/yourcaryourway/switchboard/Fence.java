package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.cluster.link.Links;
import com.yourcaryourway.switchboard.cluster.node.ClusterNode;
import com.yourcaryourway.switchboard.cluster.node.Membership;
import com.yourcaryourway.switchboard.cluster.node.Watchdog;
import com.yourcaryourway.switchboard.protocol.NodeId;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when this node slept: its clients are sent away at once, and it does nothing more until every live peer
 * has said that it never removed this node, or until it has joined anew. {@link #getAsBoolean} is for any thread, and is
 * to be asked before anything that may have waited while the node slept; the rest belongs to the bus context.
 */
final class Fence implements BooleanSupplier, Membership {
    /** After so long without any peer, those that it had are taken for dead, and not for the other side of a split. */
    private static final Duration ALONE = Duration.ofSeconds(45);

    private static final Logger LOG = LoggerFactory.getLogger(Fence.class);

    private final ClusterNode node;
    private final Watchdog watchdog;
    private Runnable awake = () -> {};
    private long sleep;

    Fence(ClusterNode node) {
        this.node = node;
        this.watchdog = new Watchdog(System::nanoTime, task -> node.bus().runOnContext(ignored -> task.run()));
    }

    /**
     * Watches from now on. On the bus context.
     *
     * @param sendAway closes all connections; called on the bus context
     * @param again called on the bus context when the node may act again
     */
    void start(Links links, Runnable sendAway, Runnable again) {
        awake = again;
        watchdog.onFence(number -> slept(number, links, sendAway));
        watchdog.start();
    }

    /** Whether the node may act. */
    @Override
    public boolean getAsBoolean() {
        return watchdog.check();
    }

    void close() {
        watchdog.close();
    }

    private void slept(long number, Links links, Runnable sendAway) {
        LOG.atWarn().addKeyValue("node", node.id()).log("this node slept and is fenced");
        sleep = number;
        sendAway.run();
        boolean hadPeers = node.live().size() > 1;
        links.confirm().onSuccess(confirmed -> {
            if (hadPeers && node.live().size() == 1) {
                node.vertx().setTimer(ALONE.toMillis(), timer -> release(number));
            } else {
                release(number);
            }
        });
    }

    private void release(long number) {
        if (number == sleep && watchdog.fenced()) {
            watchdog.release(number);
            LOG.atWarn().addKeyValue("node", node.id()).log("this node serves again");
            awake.run();
        }
    }

    @Override
    public void added(NodeId peer) {}

    @Override
    public void removed(NodeId peer) {}

    /** It has joined anew, and knows what the others know. */
    @Override
    public void merged() {
        release(sleep);
    }
}
