package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.cluster.format.ClusterFormat;
import com.yourcaryourway.switchboard.protocol.NodeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One node's end of a link over a {@link Wire}, with everything it was told, in order. */
final class End implements LinkListener {
    final List<String> told = new ArrayList<>();
    final LinkMeters meters = new LinkMeters();
    final NodeId peer;
    private final Wiring wiring;

    /** Null while this node does not see the peer. */
    @Nullable Link link;

    End(NodeId own, NodeId peer, Wire wire, LinkLimits limits, LongSupplier nanos) {
        this.peer = peer;
        this.wiring = new Wiring(
                own,
                wire,
                new NodeMessageFormat(new RatedFormat()),
                new ClusterFormat(Duration.ZERO, nanos, number -> told.add("they write " + number)),
                limits,
                meters,
                new AtomicLong()::incrementAndGet,
                nanos,
                this,
                new Numbers((from, count) -> told.add("agents " + count)));
        wire.ends.put(own, this);
    }

    Link added() {
        link = new Link(peer, wiring);
        link.hello();
        return link;
    }

    void removed() {
        if (link != null) {
            link.close();
            link = null;
        }
    }

    @Override
    public void up(NodeId node) {
        told.add("up");
    }

    @Override
    public void down(NodeId node) {
        told.add("down");
    }

    @Override
    public void gap(NodeId node) {
        told.add("gap");
    }
}
