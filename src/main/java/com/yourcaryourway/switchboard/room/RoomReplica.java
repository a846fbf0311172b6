package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node's copy of a room, confined to the bus context, but for {@link #view}, which any thread may read. It only ever
 * goes forward in a history; which of two histories is right is the caller's to find out, by reconciling, when
 * {@link Folded#gap} asks for it.
 */
public final class RoomReplica {
    /**
     * What folding did.
     *
     * @param fresh the events that are new here, in order; after a renewal those that the old history did not have
     * @param gap whether something is missing before what came, or does not fit: the caller fetches or reconciles
     * @param renewed whether this is another history now, of which members need a snapshot
     */
    public record Folded(List<RoomEvent> fresh, boolean gap, boolean renewed) {
        public Folded {
            fresh = List.copyOf(fresh);
        }
    }

    private final RoomId id;
    private final EarlyEvents early = new EarlyEvents();
    private final ReadMarks marks = new ReadMarks();
    private @Nullable Room room;
    private boolean dropped;
    private volatile @Nullable RoomView view;

    /** Opens in state loading: everything that comes is kept until {@link #load} brings the room. */
    public RoomReplica(RoomId id) {
        this.id = id;
    }

    public RoomId id() {
        return id;
    }

    /** Null while loading. */
    public @Nullable Room room() {
        return room;
    }

    /** Null while loading. Volatile read, any thread. */
    public @Nullable RoomView view() {
        return view;
    }

    /** Null while loading. */
    public @Nullable Position position() {
        return room == null ? null : room.position();
    }

    /**
     * Events of an epoch, as another node or an answer sent them; drops what it has, buffers what comes early (at most
     * {@link EarlyEvents#CAPACITY} events). Events of another epoch than the room's are not taken, and are a gap.
     */
    public Folded fold(Epoch epoch, List<RoomEvent> events) {
        var fresh = new ArrayList<RoomEvent>();
        boolean fits = true;
        for (RoomEvent event : events) {
            Room ours = room;
            if (ours == null) {
                dropped |= !early.add(epoch, event);
            } else if (!ours.position().epoch().equals(epoch)) {
                return new Folded(List.of(), true, false);
            } else if (event.seq() > ours.log().size() + 1) {
                fits &= early.add(epoch, event);
            } else {
                room = step(ours, event, fresh);
                fits &= has(event);
            }
        }
        fits &= drain(fresh);
        return new Folded(fresh, !fits || (room == null ? dropped : !early.isEmpty()), false);
    }

    /**
     * The whole room, from an answer: loads (fresh is then what came early and follows it), catches up, or renews when it
     * is another history. A room that this replica is ahead of is an old answer and changes nothing; if its epoch is
     * another, that is a gap. IllegalArgumentException if it is another room.
     */
    public Folded load(Room whole) {
        if (!whole.id().equals(id)) {
            throw new IllegalArgumentException(whole.id() + " is not " + id);
        }
        Room ours = room;
        boolean sameEpoch =
                ours == null || ours.position().epoch().equals(whole.position().epoch());
        long common = ours == null ? whole.log().size() : Unite.common(ours, whole);
        if (ours != null
                && common == whole.log().size()
                && (sameEpoch || common < ours.log().size())) {
            return new Folded(List.of(), !sameEpoch || !early.isEmpty(), false);
        }
        boolean renewed = ours != null && (!sameEpoch || common < ours.log().size());
        if (renewed) {
            marks.lowerTo(common);
        }
        room = whole;
        early.keepOnly(whole.position().epoch());
        var fresh = new ArrayList<>(whole.after(common));
        boolean fits = drain(fresh) && !dropped;
        dropped = false;
        return new Folded(fresh, !fits || !early.isEmpty(), renewed);
    }

    /** Folds what came early and follows now; whether all of it fits. */
    private boolean drain(List<RoomEvent> fresh) {
        boolean fits = true;
        for (Room ours = room; ours != null; ours = room) {
            RoomEvent next = early.take(ours.position().epoch(), ours.log().size() + 1);
            if (next == null) {
                return fits;
            }
            room = step(ours, next, fresh);
            fits &= has(next);
        }
        return fits;
    }

    private static Room step(Room ours, RoomEvent event, List<RoomEvent> fresh) {
        boolean next = event.seq() == ours.log().size() + 1 && event.prev() == ours.chainAt(event.seq() - 1);
        if (next) {
            fresh.add(event);
        }
        return next ? ours.fold(event) : ours;
    }

    /** False for an event of another history under the same epoch: the numbers are the same, the content is not. */
    private boolean has(RoomEvent event) {
        return room != null
                && event.seq() > 0
                && event.seq() <= room.log().size()
                && room.log().get(event.seq()).equals(event);
    }

    /** Publishes what was folded to {@link #view}, once for all that was folded together, and before anybody is told of it. */
    public void publish() {
        view = room == null ? null : room.view();
    }

    /**
     * A member has read up to this seq, at most the room's last. Whether its mark rose; it never falls, but in a renewal
     * to what both histories have. Nothing while loading.
     */
    public boolean read(MemberId member, long seq) {
        return room != null && marks.raise(member, Math.min(seq, room.log().size()));
    }

    /** The seq up to which a member has read, 0 for nothing. */
    public long readBy(MemberId member) {
        return marks.of(member);
    }

    /** The marks of those who have read something. */
    public Map<MemberId, Long> reads() {
        return marks.all();
    }
}
