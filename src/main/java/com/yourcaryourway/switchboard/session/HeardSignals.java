package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** No signal is that late: nothing is delivered until the room has learnt of the new home. */
    private static final long NEVER = Long.MAX_VALUE;

    private record Key(RoomId room, MemberId from) {}

    /**
     * What a session takes along when it moves.
     *
     * @param since per room of a session whose memory was lost, the seq at which the room learnt of its new home: what
     *     was sent before may have reached the client by the lost home, and is not delivered
     */
    public record State(List<LaneState> lanes, Map<RoomId, Long> since) {
        /** Of a session that has heard nothing yet. */
        public static final State NONE = new State(List.of(), Map.of());

        public State {
            lanes = List.copyOf(lanes);
            since = Map.copyOf(since);
        }

        /** Of a session whose home was lost, with the rooms it is in; none of them knows of the new home. */
        public static State lost(Set<RoomId> rooms) {
            return new State(List.of(), rooms.stream().collect(Collectors.toMap(Function.identity(), room -> NEVER)));
        }
    }

    private final Map<Key, LaneState> lanes = new HashMap<>();
    private final Map<RoomId, Long> since;

    public HeardSignals(State restored) {
        this.since = new HashMap<>(restored.since());
        restored.lanes().forEach(state -> lanes.put(new Key(state.room(), state.from()), state));
    }

    public Verdict hear(Signal signal) {
        var key = new Key(signal.room(), signal.from());
        LaneState known = lanes.get(key);
        if (known != null && signal.lane() < known.lane()) {
            return Verdict.KNOWN;
        }
        long last = known == null || signal.lane() > known.lane() ? 0 : known.number();
        if (signal.number() <= last) {
            return Verdict.KNOWN;
        }
        // What the sender does not keep any more will not come: a home that is lost had it.
        if (signal.number() > Math.max(last + 1, signal.oldest())) {
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
        return repeated || mayHaveBeenHeard(signal) ? Verdict.KNOWN : Verdict.NEXT;
    }

    private boolean mayHaveBeenHeard(Signal signal) {
        return signal.roomSeq() < since.getOrDefault(signal.room(), 0L);
    }

    /**
     * The room has learnt of the session's new home; what is sent by who knows of that is heard here first. Only the first
     * time after the memory was lost counts: later moves take along what was heard.
     */
    public void movedAt(RoomId room, long seq) {
        since.replace(room, NEVER, seq);
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
        since.remove(room);
    }

    public State state() {
        return new State(new ArrayList<>(lanes.values()), since);
    }
}
