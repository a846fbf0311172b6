package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.protocol.NodeId;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The link to one peer, from the moment it is seen to join until it is seen to leave. Up when both sides agreed on its
 * identity; whoever gives the other up draws a new incarnation, so that both sides notice. Bus context.
 */
final class Link {
    private static final Logger log = LoggerFactory.getLogger(Link.class);
    private static final long FIRST_HELLO = Duration.ofMillis(100).toNanos();
    private static final long LAST_HELLO = Duration.ofSeconds(1).toNanos();

    private final NodeId peer;
    private final Wiring wiring;
    private final Identity identity;
    private final Incoming incoming;
    private final Outgoing outgoing;
    private boolean up;
    private long heardAt;
    private long hellos;
    private long helloAt;
    private long helloDelay = FIRST_HELLO;

    /** The first hello whose answer takes the doubt away; 0 if there is none. */
    private long doubt;

    Link(NodeId peer, Wiring wiring) {
        this.peer = peer;
        this.wiring = wiring;
        this.identity = new Identity(wiring.incarnations());
        this.incoming = new Incoming(peer, wiring);
        this.outgoing = new Outgoing(peer, wiring, identity);
        this.heardAt = wiring.nanos().getAsLong();
    }

    boolean up() {
        return up;
    }

    /** Asks the peer. */
    void hello() {
        hellos++;
        helloAt = wiring.nanos().getAsLong();
        outgoing.greet(Envelope.Type.HELLO, hellos);
    }

    void send(NodeMessage message) {
        if (up) {
            outgoing.add(message);
            giveUpIfJammed();
        } else {
            outgoing.drop(message.ephemeral());
        }
    }

    /** Sends a frame that is encoded already; the buffer stays the caller's. */
    void send(Buffer frame, boolean ephemeral) {
        if (up) {
            outgoing.add(frame, ephemeral);
            giveUpIfJammed();
        } else {
            outgoing.drop(ephemeral);
        }
    }

    /** The end of a turn: what it said leaves. */
    void flush() {
        outgoing.flush();
        giveUpIfJammed();
    }

    /** Asks the peer whether it ever removed this node; until it answers the link is {@link #doubted}. */
    void doubt() {
        doubt = hellos + 1;
        helloDelay = FIRST_HELLO;
        hello();
    }

    /** Whether the peer has not yet answered since {@link #doubt}, or answered that it had removed this node. */
    boolean doubted() {
        return doubt != 0 || identity.removedHere();
    }

    /** To be called some ten times a second. */
    void tick() {
        long now = wiring.nanos().getAsLong();
        if (up && now - heardAt > wiring.limits().silence().toNanos()) {
            giveUp("silent");
        }
        if (!up || doubt != 0) {
            if (now - helloAt >= helloDelay) {
                helloDelay = Math.min(2 * helloDelay, LAST_HELLO);
                hello();
            }
        } else if (now - outgoing.sentAt() >= wiring.limits().heartbeat().toNanos()) {
            outgoing.heartbeat();
        }
    }

    void receive(Envelope head, FrameInput frames) {
        if (head.mine() < identity.theirs()) {
            wiring.meters().stale.increment();
            return;
        }
        if (identity.meet(head.mine())) {
            fall("renewed by the peer");
        }
        heardAt = wiring.nanos().getAsLong();
        boolean agreed = head.yours() == identity.mine();
        if (head.greets()) {
            greeted(head, agreed);
        }
        if (agreed) {
            rise();
            switch (head.type()) {
                case BATCH -> incoming.batch(head.number(), head.format(), frames);
                case HEARTBEAT -> incoming.heartbeat(head.number());
                case HELLO, WELCOME -> {}
            }
        } else if (!head.greets()) {
            wiring.meters().stale.increment();
        }
    }

    /** The peer left. */
    void close() {
        fall("left");
    }

    private void greeted(Envelope head, boolean agreed) {
        identity.learn(head.birth());
        wiring.written().heard(head.format());
        if (head.type() == Envelope.Type.HELLO) {
            outgoing.greet(Envelope.Type.WELCOME, head.number());
        } else if (agreed && doubt != 0 && head.number() >= doubt) {
            doubt = 0;
        }
    }

    private void rise() {
        if (!up) {
            up = true;
            helloDelay = FIRST_HELLO;
            log.atInfo().addKeyValue("node", peer).log("link up");
            wiring.listener().up(peer);
            outgoing.begin();
        }
    }

    private void giveUpIfJammed() {
        if (up && outgoing.jammed()) {
            giveUp("too slow");
        }
    }

    private void giveUp(String why) {
        identity.renew();
        fall(why);
        hello();
    }

    private void fall(String why) {
        incoming.restart();
        outgoing.restart();
        if (up) {
            up = false;
            log.atWarn().addKeyValue("node", peer).addKeyValue("why", why).log("link down");
            wiring.listener().down(peer);
        }
    }
}
