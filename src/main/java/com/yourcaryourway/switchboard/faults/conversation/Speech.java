package com.yourcaryourway.switchboard.faults.conversation;

import com.yourcaryourway.switchboard.faults.history.Entry;
import com.yourcaryourway.switchboard.faults.history.History;
import com.yourcaryourway.switchboard.faults.history.Kind;
import com.yourcaryourway.switchboard.faults.history.RunClock;
import com.yourcaryourway.switchboard.faults.history.Side;
import com.yourcaryourway.switchboard.load.client.PersistentClient;
import com.yourcaryourway.switchboard.load.client.PersistentClient.Timers;
import com.yourcaryourway.switchboard.load.client.RequestFailed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one member says, until each frame is answered. Messages that are refused for now, or not answered, are asked
 * again under a new id; signals are not, since they have an order. Belongs to the event loop of the member.
 */
final class Speech {
    private static final long AGAIN_MILLIS = 1_000;
    private static final long PATIENCE_MILLIS = 15_000;

    private final Side side;
    private final History history;
    private final PersistentClient client;
    private final RunClock clock;
    private final Timers timers;
    private final Set<Frame> unanswered = new LinkedHashSet<>();

    Speech(Side side, History history, PersistentClient client, RunClock clock, Timers timers) {
        this.side = side;
        this.history = history;
        this.client = client;
        this.clock = clock;
        this.timers = timers;
    }

    void say(Frame frame, long intended) {
        history.add(new Entry.Sent(side, frame.kind(), frame.number(), intended));
        unanswered.add(frame);
        ask(frame);
    }

    boolean isAnswered() {
        return unanswered.isEmpty();
    }

    /** Asks again for messages that have had no answer for long. Call about once a second. */
    void upkeep() {
        long now = clock.now();
        if (client.isConnected()) {
            List.copyOf(unanswered).stream()
                    .filter(frame -> frame.kind() == Kind.CHAT && now - frame.askedAt() > PATIENCE_MILLIS)
                    .forEach(this::ask);
        }
    }

    private void ask(Frame frame) {
        frame.asked(clock.now());
        client.request(frame.type(), frame.fields())
                .onSuccess(
                        ok -> answered(frame, new Entry.Acknowledged(side, frame.kind(), frame.number(), clock.now())))
                .onFailure(e -> failed(frame, e));
    }

    private void failed(Frame frame, Throwable e) {
        if (client.isOver()) {
            return; // Which is written down itself.
        }
        boolean temporary = e instanceof RequestFailed refused && refused.isTemporary();
        if (temporary && frame.kind() == Kind.CHAT) {
            timers.after(AGAIN_MILLIS, () -> ask(frame));
            return;
        }
        String code = e instanceof RequestFailed refused ? refused.code() : String.valueOf(e.getMessage());
        answered(frame, new Entry.Refused(side, frame.kind(), frame.number(), code, temporary, clock.now()));
    }

    private void answered(Frame frame, Entry entry) {
        if (frame.answer()) {
            unanswered.remove(frame);
            history.add(entry);
        }
    }
}
