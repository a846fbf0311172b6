package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.room.RoomView;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The rooms on this node. Confined to the bus context, but for {@link #view}, which any thread may call. */
final class HostedRooms {
    private final Map<RoomId, Hosted> byId = new ConcurrentHashMap<>();

    @Nullable Hosted get(RoomId room) {
        return byId.get(room);
    }

    /** The room, in state loading if it was not here. */
    Hosted open(RoomId room) {
        return byId.computeIfAbsent(room, Hosted::new);
    }

    @Nullable RoomView view(RoomId room) {
        Hosted hosted = byId.get(room);
        return hosted == null ? null : hosted.replica().view();
    }

    void closeIfIdle(RoomId room) {
        byId.computeIfPresent(room, (id, hosted) -> hosted.idle() ? null : hosted);
    }

    void close(RoomId room) {
        byId.remove(room);
    }

    List<RoomId> ids() {
        return List.copyOf(byId.keySet());
    }

    void forEach(BiConsumer<RoomId, Hosted> action) {
        byId.forEach(action);
    }
}
