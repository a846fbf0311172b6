package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.protocol.NodeId;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A network without threads: what was sent lies here until a test delivers, loses, repeats or turns it around. */
final class Wire implements Post {
    record Sent(NodeId to, Buffer message, Promise<Void> gone) {}

    final Deque<Sent> sent = new ArrayDeque<>();
    final Map<NodeId, End> ends = new HashMap<>();

    /** While true, writes stay pending: a peer that does not read. */
    boolean hung;

    private final List<Promise<Void>> pending = new ArrayList<>();

    @Override
    public Future<Void> send(NodeId to, Buffer message) {
        Promise<Void> gone = Promise.promise();
        sent.add(new Sent(to, message.copy(), gone));
        if (hung) {
            pending.add(gone);
        } else {
            gone.complete();
        }
        return gone.future();
    }

    @Override
    public void forget(NodeId node) {}

    /** Delivers until nothing is on its way. */
    void deliverAll() {
        for (Sent next = sent.poll(); next != null; next = sent.poll()) {
            deliver(next);
        }
    }

    void deliver(Sent message) {
        FrameInput input = new FrameInput(message.message());
        Envelope head = Envelope.read(input);
        End end = ends.get(message.to());
        if (end != null && end.link != null && head.from().equals(end.peer)) {
            end.link.receive(head, input);
        }
    }

    /** Loses what is on its way. */
    void lose() {
        sent.clear();
    }

    void recover() {
        hung = false;
        pending.forEach(Promise::tryComplete);
        pending.clear();
    }
}
