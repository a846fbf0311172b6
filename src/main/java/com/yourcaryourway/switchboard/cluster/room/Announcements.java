package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.cluster.link.Links;
import com.yourcaryourway.switchboard.cluster.link.NodeMessage;
import com.yourcaryourway.switchboard.cluster.queue.QueueBoard;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.WaitingRoom;
import com.yourcaryourway.switchboard.room.Change;
import com.yourcaryourway.switchboard.room.Room;
import com.yourcaryourway.switchboard.room.RoomEvent;
import com.yourcaryourway.switchboard.room.RoomView;
import com.yourcaryourway.switchboard.room.Rooms;
import com.yourcaryourway.switchboard.room.Seat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the homes of a room's members what a command of this node brought about, and all nodes when a room begins or
 * ceases to wait. Confined to the bus context.
 */
final class Announcements {
    private final NodeId self;
    private final Links links;
    private final QueueBoard queue;

    Announcements(NodeId self, Links links, QueueBoard queue) {
        this.self = self;
        this.links = links;
        this.queue = queue;
    }

    /** @param before the seats as this node knew them, so that one who left is told too */
    void announce(RoomId room, @Nullable RoomView before, Rooms.Answer answer) {
        List<RoomEvent> events = news(answer);
        if (events.isEmpty()) {
            return;
        }
        Set<NodeId> homes = new HashSet<>();
        if (before != null) {
            before.seats().forEach(seat -> homes.add(seat.home()));
        }
        seatsAfter(answer, events).forEach(seat -> homes.add(seat.home()));
        homes.remove(self);
        var message = new NodeMessage.Events(room, answer.position().epoch(), events);
        homes.forEach(home -> links.send(home, message));
        announceQueue(room, events);
    }

    /** The room has another history now: its members' homes fetch it. */
    void renewed(RoomId room, Rooms.Answer answer) {
        Room whole = answer.whole();
        if (whole == null) {
            return;
        }
        whole.seats().stream()
                .map(Seat::home)
                .filter(home -> !home.equals(self))
                .distinct()
                .forEach(home -> links.send(home, new NodeMessage.Renewed(room, answer.position())));
    }

    /** Everything after the caller's position; where the caller had none, what the command itself made. */
    private static List<RoomEvent> news(Rooms.Answer answer) {
        if (answer.whole() == null) {
            return answer.events();
        }
        long made = answer.outcome().seq();
        return made == 0 ? List.of() : answer.whole().after(made - 1);
    }

    private static List<Seat> seatsAfter(Rooms.Answer answer, List<RoomEvent> events) {
        if (answer.whole() != null) {
            return answer.whole().seats();
        }
        var joined = new ArrayList<Seat>();
        for (RoomEvent event : events) {
            if (event.change() instanceof Change.Joined change) {
                joined.add(change.seat());
            }
        }
        return joined;
    }

    private void announceQueue(RoomId room, List<RoomEvent> events) {
        for (RoomEvent event : events) {
            Change change = event.change();
            if (change instanceof Change.Joined || change instanceof Change.Closed) {
                queue.notWaiting(room, event.seq());
            } else if (change instanceof Change.Opened opened) {
                queue.waiting(
                        new WaitingRoom(room, opened.customer().name(), opened.subject(), event.at()), event.seq());
            } else if (change instanceof Change.Left) {
                queue.check(room);
            } else if (change instanceof Change.Moved moved && moved.gone()) {
                queue.notWaiting(room, event.seq());
            }
        }
    }
}
