package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.cluster.format.FormatException;
import com.yourcaryourway.switchboard.cluster.format.FormatNumber;
import com.yourcaryourway.switchboard.protocol.NodeId;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The peer's batches, in order and at most once; a hole is told once and then left behind. Bus context. */
final class Incoming {
    private static final Logger log = LoggerFactory.getLogger(Incoming.class);

    private final NodeId peer;
    private final Wiring wiring;
    private long last;

    Incoming(NodeId peer, Wiring wiring) {
        this.peer = peer;
        this.wiring = wiring;
    }

    /** Under a new identity numbers start at 1 again. */
    void restart() {
        last = 0;
    }

    void heartbeat(long number) {
        if (number > last) {
            last = number;
            gap();
        }
    }

    void batch(long number, int format, FrameInput frames) {
        if (number <= last) {
            wiring.meters().stale.increment();
            return;
        }
        boolean hole = number != last + 1;
        last = number;
        if (hole) {
            gap();
        }
        wiring.meters().batchesIn.increment();
        try {
            FormatNumber.check(format);
            while (frames.hasMore()) {
                deliver(frames.frame());
            }
        } catch (FormatException | RuntimeException cut) {
            unreadable(cut);
        }
    }

    private void deliver(FrameInput frame) {
        NodeMessage message;
        try {
            message = wiring.format().read(frame);
        } catch (IOException | RuntimeException unknown) {
            unreadable(unknown);
            return;
        }
        if (message == null) {
            return;
        }
        wiring.meters().framesIn.increment();
        try {
            message.accept(wiring.handler(), peer);
        } catch (RuntimeException bug) {
            // One message that cannot be handled must not take the others of its batch with it.
            log.atError().addKeyValue("node", peer).setCause(bug).log("handling of a node's message failed");
        }
    }

    private void unreadable(Exception why) {
        wiring.meters().unreadable.increment();
        log.atWarn().addKeyValue("node", peer).setCause(why).log("frame makes no sense");
        gap();
    }

    private void gap() {
        wiring.meters().gaps.increment();
        wiring.listener().gap(peer);
    }
}
