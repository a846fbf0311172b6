package com.yourcaryourway.switchboard.load;

import com.yourcaryourway.switchboard.load.client.ClientListener;
import com.yourcaryourway.switchboard.load.client.RequestFailed;
import com.yourcaryourway.switchboard.load.client.ServerFrame.Push;
import com.yourcaryourway.switchboard.load.client.SimulatedClient;
import io.vertx.core.http.WebSocketClient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One side of a pair: sends numbered frames, and checks those of the other side. Belongs to the pair's event loop. */
final class PairMember implements ClientListener {
    private final SimulatedClient client;
    private final Meter meter;
    private final Tally tally = new Tally();
    private final Arrivals arrivals = new Arrivals();
    private @Nullable Peer peer;
    private @Nullable Script script;
    private @Nullable Clock clock;

    /** The intended time of this member's frame with a number. */
    interface Clock {
        long intended(long number);
    }

    private record Peer(PairMember member, String room, String id) {}

    PairMember(WebSocketClient sockets, Meter meter) {
        this.client = new SimulatedClient(sockets, this);
        this.meter = meter;
    }

    SimulatedClient client() {
        return client;
    }

    /** Who has joined the room, as the server tells this member. */
    Arrivals arrivals() {
        return arrivals;
    }

    /** Tells whose frames are to come, from which member id, in which room. */
    void meet(PairMember other, String room, String id) {
        peer = new Peer(other, room, id);
    }

    void speak(Script lines) {
        script = lines;
    }

    void follow(Clock times) {
        clock = times;
    }

    Score score() {
        return tally.score();
    }

    void send(long number, long intended) {
        Script lines = Objects.requireNonNull(script);
        if (!client.isConnected()) {
            meter.error("unsent");
            return;
        }
        tally.sent(number);
        meter.sent(intended, System.nanoTime());
        String fields = lines.fields(number);
        if (!lines.isAnswered()) {
            tally.owed(number);
            client.send(lines.type(), fields);
            return;
        }
        client.request(lines.type(), fields)
                .onSuccess(ok -> {
                    tally.owed(number);
                    meter.answered(intended, System.nanoTime());
                })
                .onFailure(e -> {
                    tally.refused(number);
                    meter.refused(e instanceof RequestFailed failed ? failed.code() : "failed");
                });
    }

    @Override
    public void pushed(Push push, long at) {
        switch (push.type()) {
            case "room.joined" -> arrivals.joined(push.member());
            case "signal", "chat.message" -> said(push, at);
            default -> {}
        }
    }

    private void said(Push push, long at) {
        Peer from = peer;
        if (from == null) {
            meter.error("early_push");
        } else if (!from.room.equals(push.room())) {
            from.member.tally.stray();
        } else if (from.id.equals(push.member())) {
            from.member.seen(push.number(), at);
        } else if (!"chat.message".equals(push.type())) {
            from.member.tally.stray(); // Of a chat message the sender gets a push too; of a signal it does not.
        }
    }

    private void seen(long number, long at) {
        if (tally.arrived(number)) {
            meter.delivered(Objects.requireNonNull(clock).intended(number), at);
        }
    }

    @Override
    public void refused(String code) {
        meter.error(code);
    }

    @Override
    public void disconnected(int code, String reason) {
        meter.error("closed_" + code);
    }
}
