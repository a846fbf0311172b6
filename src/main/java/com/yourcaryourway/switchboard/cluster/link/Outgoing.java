package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.protocol.NodeId;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** The frames of one turn on their way to the peer as one batch, and the bytes that have not left yet. Bus context. */
final class Outgoing {
    /** Most batches are one signal. */
    private static final int INITIAL_BYTES = 1_024;

    private final NodeId peer;
    private final Wiring wiring;
    private final Identity identity;
    private @Nullable Buffer batch;
    private int frames;
    private long last;
    private long bytesInFlight;
    private boolean lost;
    private long sentAt;

    Outgoing(NodeId peer, Wiring wiring, Identity identity) {
        this.peer = peer;
        this.wiring = wiring;
        this.identity = identity;
        this.sentAt = wiring.nanos().getAsLong();
    }

    /** Under a new identity numbers start at 1 again; what was not sent is lost. */
    void restart() {
        if (batch != null) {
            lost = true;
            wiring.meters().dropped.add(frames);
            batch = null;
            frames = 0;
        }
        last = 0;
    }

    /** A frame that is not sent because the peer is not up. */
    void drop(boolean ephemeral) {
        lost |= !ephemeral;
        wiring.meters().dropped.increment();
    }

    /**
     * The peer is up. A heartbeat lets it know that this node knows; what was lost before gets a number that never
     * comes, so that the peer notices.
     */
    void begin() {
        if (lost) {
            lost = false;
            last++;
        }
        heartbeat();
    }

    void add(NodeMessage message) {
        if (!slowed(message.ephemeral())) {
            wiring.format().write(message, open());
            added();
        }
    }

    /** A frame that is encoded already. */
    void add(Buffer frame, boolean ephemeral) {
        if (!slowed(ephemeral)) {
            open().appendBuffer(frame);
            added();
        }
    }

    /** Whether more waits than may: the peer does not take it. */
    boolean jammed() {
        return bytesInFlight > wiring.limits().bytesInFlight();
    }

    void flush() {
        if (batch != null) {
            Buffer full = batch;
            wiring.meters().batchesOut.increment();
            wiring.meters().framesOut.add(frames);
            batch = null;
            frames = 0;
            send(full);
        }
    }

    void heartbeat() {
        send(Envelope.heartbeat(wiring.own(), identity, last).write(Buffer.buffer()));
    }

    void greet(Envelope.Type type, long number) {
        send(Envelope.greeting(
                        type, wiring.own(), identity, number, wiring.written().getAsInt())
                .write(Buffer.buffer()));
    }

    /** When something was last sent, by the monotonic clock. */
    long sentAt() {
        return sentAt;
    }

    private Buffer open() {
        if (batch == null) {
            last++;
            batch = Envelope.batch(
                            wiring.own(), identity, last, wiring.written().getAsInt())
                    .write(Buffer.buffer(INITIAL_BYTES));
        }
        return batch;
    }

    private void added() {
        frames++;
        if (batch != null && batch.length() >= wiring.limits().batchBytes()) {
            flush();
        }
    }

    private boolean slowed(boolean ephemeral) {
        if (ephemeral && bytesInFlight > wiring.limits().bytesInFlight() / 2) {
            wiring.meters().ephemeralDropped.increment();
            return true;
        }
        return false;
    }

    private void send(Buffer message) {
        int size = message.length();
        sentAt = wiring.nanos().getAsLong();
        bytesInFlight += size;
        wiring.meters().bytesInFlight.addAndGet(size);
        wiring.post().send(peer, message).onComplete(gone -> {
            bytesInFlight -= size;
            wiring.meters().bytesInFlight.addAndGet(-size);
        });
    }
}
