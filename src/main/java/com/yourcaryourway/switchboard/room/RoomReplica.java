package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.RoomId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SKELETON. A node's copy of a room, confined to the bus context, but for {@link #view}, which any thread may read. */
@SuppressWarnings("DoNotCallSuggester")
public final class RoomReplica {
    /** What folding did: the events that are new here, in order, and whether something is missing before what came. */
    public record Folded(List<RoomEvent> fresh, boolean gap, boolean renewed) {}

    /** Opens in state loading: everything that comes is kept until {@link #load} brings the room. */
    public RoomReplica(RoomId id) {
        throw new UnsupportedOperationException(id.value());
    }

    /** Null while loading. */
    public @Nullable Room room() {
        throw new UnsupportedOperationException();
    }

    /** Null while loading. Volatile read, any thread. */
    public @Nullable RoomView view() {
        throw new UnsupportedOperationException();
    }

    /** Null while loading. */
    public @Nullable Position position() {
        throw new UnsupportedOperationException();
    }

    /** Events of an epoch, as another node or an answer sent them; drops what it has, buffers what comes early. */
    public Folded fold(com.yourcaryourway.switchboard.protocol.Epoch epoch, List<RoomEvent> events) {
        throw new UnsupportedOperationException(epoch + " " + events);
    }

    /** The whole room, from an answer: loads, or renews when it is another history (renewed = true), or catches up. */
    public Folded load(Room whole) {
        throw new UnsupportedOperationException(whole.id().value());
    }

    /** Publishes what was folded to {@link #view}. Separate from folding, so that pushes are queued before it. */
    public void publish() {
        throw new UnsupportedOperationException();
    }
}
