package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.CallStatus;
import com.yourcaryourway.switchboard.protocol.ChatMessage;
import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.MessageId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What counts of a room for those in it, without numbers and times: equal whichever side of a uniting was there first. */
record Effect(
        Set<Message> messages,
        Map<MemberId, Place> members,
        RoomStatus status,
        @Nullable Integer rating,
        @Nullable CallId call,
        @Nullable CallStatus callStatus) {
    record Message(MemberId from, MessageId id, String text) {}

    record Place(NodeId home, long sessionEpoch, boolean connected, boolean gone, Media media) {}

    static Effect of(Room room) {
        var messages = new HashSet<Message>();
        for (ChatMessage message : room.messages(Long.MAX_VALUE, Integer.MAX_VALUE)) {
            messages.add(new Message(message.from().id(), message.id(), message.text()));
        }
        var members = new HashMap<MemberId, Place>();
        for (Seat seat : room.seats()) {
            members.put(
                    seat.member(),
                    new Place(
                            seat.home(),
                            seat.sessionEpoch(),
                            seat.connected(),
                            seat.goneSince() != null,
                            seat.media()));
        }
        Call call = room.call();
        return new Effect(
                messages,
                members,
                room.status(),
                rating(room),
                call == null ? null : call.id(),
                call == null ? null : call.status());
    }

    private static @Nullable Integer rating(Room room) {
        return room.rated() && room.log().get(room.state().rated()).change() instanceof Change.Rated rated
                ? rated.score()
                : null;
    }
}
