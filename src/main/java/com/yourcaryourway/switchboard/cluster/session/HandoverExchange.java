package com.yourcaryourway.switchboard.cluster.session;

import com.yourcaryourway.switchboard.cluster.format.Bytes;
import com.yourcaryourway.switchboard.cluster.format.SessionStateFormat;
import com.yourcaryourway.switchboard.cluster.link.Links;
import com.yourcaryourway.switchboard.cluster.link.NodeMessage;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.session.Handovers;
import com.yourcaryourway.switchboard.session.LocalSessions;
import com.yourcaryourway.switchboard.session.Session;
import com.yourcaryourway.switchboard.session.SessionState;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** Asks a session's former home for its state over the links, and answers such questions. Confined to the bus context. */
public final class HandoverExchange implements Handovers {
    /** How often the time-out begins anew while the former home is heard of. */
    private static final int MOST_WAITS = 4;

    /** So often in each time it looks whether the former home is up. */
    private static final int LOOKS = 10;

    private final NodeId self;
    private final Context bus;
    private final Links links;
    private final LocalSessions sessions;
    private final IntSupplier format;
    private final Duration timeout;
    private final Consumer<Session> departed;
    private final Map<Long, Promise<Optional<SessionState>>> asked = new HashMap<>();
    private long lastRequest;

    /** @param departed gets each session that now lives on another node, on the session's loop */
    public HandoverExchange(
            NodeId self,
            Context bus,
            Links links,
            LocalSessions sessions,
            IntSupplier format,
            Duration timeout,
            Consumer<Session> departed) {
        this.self = self;
        this.bus = bus;
        this.links = links;
        this.sessions = sessions;
        this.format = format;
        this.timeout = timeout;
        this.departed = departed;
    }

    /** Longer than a new home waits for a session's state. */
    public static Duration longest(Duration timeout) {
        return timeout.multipliedBy(MOST_WAITS + 1);
    }

    @Override
    public Future<Optional<SessionState>> fetch(SessionId session, long epoch, NodeId formerHome) {
        if (formerHome.equals(self)) {
            return sessions.release(session, epoch);
        }
        Promise<Optional<SessionState>> answer = Promise.promise();
        bus.runOnContext(ignored -> ask(session, epoch, formerHome, answer));
        return answer.future();
    }

    private void ask(SessionId session, long epoch, NodeId formerHome, Promise<Optional<SessionState>> answer) {
        if (!links.live().contains(formerHome)) {
            answer.complete(Optional.empty());
            return;
        }
        var request = new NodeMessage.HandoverRequest(session, epoch, ++lastRequest);
        asked.put(request.requestNumber(), answer);
        pursue(formerHome, request, 0, false);
    }

    /**
     * Said as soon as the link is up, and again if it was down since: what is said to a node that is not up is dropped. A
     * home that is heard of is only slow, and what it has is worth waiting for.
     */
    private void pursue(NodeId formerHome, NodeMessage.HandoverRequest request, int looks, boolean said) {
        if (!asked.containsKey(request.requestNumber())) {
            return;
        }
        boolean up = links.up(formerHome);
        boolean judged = looks > 0 && looks % LOOKS == 0;
        if (judged && (!up || looks == MOST_WAITS * LOOKS)) {
            complete(request.requestNumber(), Optional.empty());
            return;
        }
        if (up && !said) {
            links.send(formerHome, request);
        }
        bus.owner()
                .setTimer(Math.max(1, timeout.toMillis() / LOOKS), timer -> pursue(formerHome, request, looks + 1, up));
    }

    /** Another node is the home now: give it what is here. */
    public void requested(NodeId from, NodeMessage.HandoverRequest request) {
        Session leaving = sessions.get(request.session());
        sessions.release(request.session(), request.epoch()).onSuccess(state -> {
            if (leaving != null && leaving.released()) {
                departed.accept(leaving);
            }
            links.send(
                    from,
                    new NodeMessage.HandoverAnswer(
                            request.session(),
                            request.epoch(),
                            request.requestNumber(),
                            state.map(found -> Bytes.of(format.getAsInt(), found, SessionStateFormat::write))
                                    .orElse(null)));
        });
    }

    /** The former home answered; a late answer finds nobody waiting. */
    public void answered(NodeMessage.HandoverAnswer answer) {
        byte[] state = answer.state();
        complete(
                answer.requestNumber(),
                state == null ? Optional.empty() : Optional.of(Bytes.read(state, SessionStateFormat::read)));
    }

    private void complete(long request, Optional<SessionState> state) {
        Promise<Optional<SessionState>> waiting = asked.remove(request);
        if (waiting != null) {
            waiting.complete(state);
        }
    }
}
