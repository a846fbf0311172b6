package com.yourcaryourway.switchboard.cluster.room;

import com.hazelcast.query.Predicate;
import com.yourcaryourway.switchboard.cluster.map.MapCalls;
import com.yourcaryourway.switchboard.cluster.queue.QueueBoard.Waits;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import com.yourcaryourway.switchboard.room.Position;
import com.yourcaryourway.switchboard.room.Room;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.Rooms;
import com.yourcaryourway.switchboard.room.Seat;
import com.yourcaryourway.switchboard.session.Ids;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rooms in a Hazelcast map, in object form at their owners and backups. */
public final class HazelcastRooms implements Rooms {
    /** The map's name. */
    public static final String MAP = "rooms";

    private final MapCalls<Room> calls;

    public HazelcastRooms(MapCalls<Room> calls) {
        this.calls = calls;
    }

    @Override
    public Future<Answer> submit(RoomId room, RoomCommand command, @Nullable Position since) {
        return calls.submit(room.value(), format -> new SubmitCommand(format, command, since))
                .map(Answers::read);
    }

    @Override
    public Future<Answer> offer(Room offered) {
        var fresh = Ids.epoch();
        return calls.submit(offered.id().value(), format -> new OfferRoom(format, offered, fresh))
                .map(Answers::read);
    }

    @Override
    public Future<Answer> tail(RoomId room, @Nullable Position since) {
        return calls.submit(room.value(), format -> new ReadTail(format, since)).map(Answers::read);
    }

    @Override
    public Future<Map<RoomId, Position>> positions(Collection<RoomId> rooms) {
        return heads(rooms.stream().map(RoomId::value).collect(Collectors.toSet()))
                .map(heads -> {
                    var positions = new HashMap<RoomId, Position>();
                    heads.forEach((room, head) -> positions.put(room, head.position()));
                    return positions;
                });
    }

    /** The rooms among these that wait for an agent. */
    public Future<List<Waits>> waiting(Set<String> keys) {
        return heads(keys).map(heads -> {
            var waiting = new ArrayList<Waits>();
            heads.values().forEach(head -> {
                if (head.waiting() != null) {
                    waiting.add(new Waits(head.waiting(), head.position().seq()));
                }
            });
            return waiting;
        });
    }

    /** Removes a closed room whose time is over. */
    public Future<Void> forget(RoomId room) {
        return calls.submit(room.value(), ForgetRoom::new).mapEmpty();
    }

    /** The rooms of this member's partitions that are wanted. Blocks: for a worker thread. */
    Set<String> owned(Predicate<String, Room> wanted) {
        return calls.map().localKeySet(wanted);
    }

    /** The seats of this member's open rooms that are not given up. Blocks: for a worker thread. */
    Map<RoomId, List<Seat>> ownedSeats() {
        Map<RoomId, List<Seat>> seats = new ConcurrentHashMap<>();
        owned(entry -> {
            Room room = entry.getValue();
            List<Seat> taken = room.seats().stream()
                    .filter(seat -> seat.goneSince() == null)
                    .toList();
            if (room.status() != RoomStatus.CLOSED && !taken.isEmpty()) {
                seats.put(new RoomId(entry.getKey()), taken);
            }
            return false;
        });
        return seats;
    }

    private Future<Map<RoomId, Head>> heads(Set<String> keys) {
        if (keys.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        return calls.submitAll(keys, ReadHead::new).map(found -> {
            var heads = new HashMap<RoomId, Head>();
            found.forEach((key, bytes) -> {
                if (bytes != null && bytes.length > 0) {
                    var room = new RoomId(key);
                    heads.put(room, Head.read(room, bytes));
                }
            });
            return heads;
        });
    }
}
