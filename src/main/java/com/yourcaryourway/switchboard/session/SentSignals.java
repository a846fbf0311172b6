package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.RoomId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The signals that a session has sent, per receiving seat, until the receiver's home has them. Confined to the session's
 * loop.
 */
public final class SentSignals {
    static final int MAX_FRAMES = 1_024;
    static final long MAX_BYTES = 4L << 20;

    /** One direction between two seats, with what is not acknowledged yet. */
    public record LaneState(RoomId room, MemberId to, long lane, long last, List<Signal> waiting) {}

    private record Key(RoomId room, MemberId to) {}

    private static final class Lane {
        final long id;
        long last;
        long bytes;
        boolean moved;
        long resentAfter = -1;
        final ArrayDeque<Signal> waiting = new ArrayDeque<>();

        Lane(long id) {
            this.id = id;
        }
    }

    private final long epoch;
    private final Map<Key, Lane> lanes = new HashMap<>();

    public SentSignals(long epoch, List<LaneState> restored) {
        this.epoch = epoch;
        for (LaneState state : restored) {
            var lane = new Lane(state.lane());
            lane.last = state.last();
            state.waiting().forEach(signal -> keep(lane, signal));
            lanes.put(new Key(state.room(), state.to()), lane);
        }
    }

    /** Numbers and keeps a signal (its lane and number are filled in); overloaded when too much waits. */
    public Signal add(Signal unnumbered) {
        Lane lane = lanes.computeIfAbsent(new Key(unnumbered.room(), unnumbered.to()), key -> new Lane(epoch));
        if (lane.waiting.size() >= MAX_FRAMES || lane.bytes >= MAX_BYTES) {
            throw new Refusal(ErrorCode.OVERLOADED, "too many signals wait for this member");
        }
        Signal oldest = lane.waiting.peek();
        lane.last++;
        Signal signal = unnumbered.numbered(lane.id, lane.last, oldest == null ? lane.last : oldest.number());
        keep(lane, signal);
        return signal;
    }

    private static void keep(Lane lane, Signal signal) {
        lane.waiting.add(signal);
        lane.bytes += signal.push().size();
    }

    /**
     * Forgets what arrived; returns what has to be sent again, which is nothing unless the receipt asks for it. One gap is
     * asked for by every frame behind it and filled once; if that is lost too, the lane counts as {@link #stalled}.
     */
    public List<Signal> receipt(Signal.Receipt receipt) {
        Lane lane = lanes.get(new Key(receipt.room(), receipt.to()));
        if (lane == null || lane.id != receipt.lane()) {
            return List.of();
        }
        Signal head = lane.waiting.peek();
        while (head != null && head.number() <= receipt.number()) {
            lane.bytes -= head.push().size();
            lane.waiting.remove();
            lane.moved = true;
            head = lane.waiting.peek();
        }
        if (!receipt.resend() || receipt.number() <= lane.resentAfter) {
            return List.of();
        }
        lane.resentAfter = receipt.number();
        return waiting(lane);
    }

    /** What waits for a member, to be sent again because its home is another now. */
    public List<Signal> waiting(RoomId room, MemberId to) {
        Lane lane = lanes.get(new Key(room, to));
        return lane == null ? List.of() : waiting(lane);
    }

    /** To be sent again, which says what is kept by now. */
    private static List<Signal> waiting(Lane lane) {
        var all = new ArrayList<Signal>(lane.waiting.size());
        for (Signal signal : lane.waiting) {
            long oldest = all.isEmpty() ? signal.number() : all.get(0).number();
            all.add(signal.numbered(lane.id, signal.number(), oldest));
        }
        return all;
    }

    /** What waits in lanes that made no progress since the last call: a frame of theirs must have been lost. */
    public List<Signal> stalled() {
        var found = new ArrayList<Signal>();
        for (Lane lane : lanes.values()) {
            if (!lane.moved) {
                found.addAll(waiting(lane));
            }
            lane.moved = lane.waiting.isEmpty();
        }
        return found;
    }

    /** Whether anything waits at all. */
    public boolean idle() {
        return lanes.values().stream().allMatch(lane -> lane.waiting.isEmpty());
    }

    public void forget(RoomId room, MemberId member) {
        lanes.remove(new Key(room, member));
    }

    public void forget(RoomId room) {
        lanes.keySet().removeIf(key -> key.room().equals(room));
    }

    public List<LaneState> state() {
        var states = new ArrayList<LaneState>();
        lanes.forEach((key, lane) ->
                states.add(new LaneState(key.room(), key.to(), lane.id, lane.last, new ArrayList<>(lane.waiting))));
        return states;
    }
}
