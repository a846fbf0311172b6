package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The last signal that a session has from each sending seat, so that each arrives once and in order. Confined to the
 * session's loop.
 */
public final class HeardSignals {
    /** What to do with a signal that came. */
    public enum Verdict {
        /** It is the next one: deliver it. */
        NEXT,
        /** It is here already: say so again. */
        KNOWN,
        /** One before it is missing: ask for it. */
        EARLY
    }

    /** Where a lane stands. */
    public record LaneState(RoomId room, MemberId from, long lane, long number, long request) {}

    private record Key(RoomId room, MemberId from) {}

    /**
     * What a session takes along when it moves.
     *
     * @param complete false once the session's memory was lost: then the first signal of an unknown lane is taken as it
     *     comes, since its sender does not begin anew. That stays so for as long as the session lives.
     */
    public record State(boolean complete, List<LaneState> lanes) {
        /** Of a session that has heard nothing yet. */
        public static final State NONE = new State(true, List.of());

        /** Of a session whose home was lost. */
        public static final State LOST = new State(false, List.of());

        public State {
            lanes = List.copyOf(lanes);
        }
    }

    private final boolean complete;
    private final Map<Key, LaneState> lanes = new HashMap<>();

    public HeardSignals(State restored) {
        this.complete = restored.complete();
        restored.lanes().forEach(state -> lanes.put(new Key(state.room(), state.from()), state));
    }

    public Verdict hear(Signal signal) {
        var key = new Key(signal.room(), signal.from());
        LaneState known = lanes.get(key);
        if (known != null && signal.lane() < known.lane()) {
            return Verdict.KNOWN;
        }
        long last = known == null || signal.lane() > known.lane() ? 0 : known.number();
        boolean takeAnyFirst = known == null && !complete;
        if (signal.number() <= last) {
            return Verdict.KNOWN;
        }
        if (signal.number() > last + 1 && !takeAnyFirst) {
            return Verdict.EARLY;
        }
        long lastRequest = known == null ? 0 : known.request();
        boolean repeated = signal.request() > 0 && signal.request() <= lastRequest;
        lanes.put(
                key,
                new LaneState(
                        signal.room(),
                        signal.from(),
                        signal.lane(),
                        signal.number(),
                        Math.max(lastRequest, signal.request())));
        return repeated ? Verdict.KNOWN : Verdict.NEXT;
    }

    /** The receipt for what is here of a signal's lane. */
    public Signal.Receipt receipt(Signal signal, boolean resend) {
        LaneState known = lanes.get(new Key(signal.room(), signal.from()));
        long number = known == null || known.lane() != signal.lane() ? 0 : known.number();
        return new Signal.Receipt(
                signal.sender(), signal.room(), signal.from(), signal.to(), signal.lane(), number, resend);
    }

    public void forget(RoomId room, MemberId member) {
        lanes.remove(new Key(room, member));
    }

    public void forget(RoomId room) {
        lanes.keySet().removeIf(key -> key.room().equals(room));
    }

    public State state() {
        return new State(complete, new ArrayList<>(lanes.values()));
    }
}
