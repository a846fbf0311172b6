package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.cluster.link.Links;
import com.yourcaryourway.switchboard.cluster.link.NodeMessage;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Push;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.room.RoomView;
import com.yourcaryourway.switchboard.room.Seat;
import com.yourcaryourway.switchboard.session.EncodedPush;
import com.yourcaryourway.switchboard.session.Session;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Typing and read marks: told to the other members and never stored. Confined to the bus context. */
final class SoftState {
    private final NodeId self;
    private final Links links;
    private final HostedRooms hosted;
    private final Function<Push, EncodedPush> encoder;

    SoftState(NodeId self, Links links, HostedRooms hosted, Function<Push, EncodedPush> encoder) {
        this.self = self;
        this.links = links;
        this.hosted = hosted;
        this.encoder = encoder;
    }

    /** From a member here. */
    void typing(RoomId room, MemberId from, boolean typing) {
        tellNodes(room, new NodeMessage.Typing(room, from, typing));
        heardTyping(room, from, typing);
    }

    /** From a member here. A mark that does not rise is told to nobody. */
    void read(RoomId room, MemberId from, long seq) {
        if (heardRead(room, from, seq)) {
            tellNodes(room, new NodeMessage.Read(room, from, seq));
        }
    }

    /** From a member here or on another node. */
    void heardTyping(RoomId room, MemberId from, boolean typing) {
        tellMembers(room, from, new Push.ChatTyping(room, from, typing));
    }

    /** From a member here or on another node; true if the mark rose. */
    boolean heardRead(RoomId room, MemberId from, long seq) {
        Hosted here = hosted.get(room);
        if (here == null || !here.replica().read(from, seq)) {
            return false;
        }
        tellMembers(room, from, new Push.ChatRead(room, from, seq));
        return true;
    }

    /** A node has become home to a member: it learns what the members here have read. */
    void introduce(RoomId room, NodeId home) {
        Hosted here = hosted.get(room);
        if (here != null && !home.equals(self)) {
            here.replica().reads().forEach((member, seq) -> links.send(home, new NodeMessage.Read(room, member, seq)));
        }
    }

    private void tellMembers(RoomId room, MemberId from, Push push) {
        Hosted here = hosted.get(room);
        if (here == null) {
            return;
        }
        EncodedPush encoded = null;
        for (Hosted.Follower follower : here.followers()) {
            if (!follower.member().equals(from)) {
                if (encoded == null) {
                    encoded = encoder.apply(push);
                }
                EncodedPush once = encoded;
                Session session = follower.session();
                session.loop().execute(() -> session.push(once));
            }
        }
    }

    private void tellNodes(RoomId room, NodeMessage message) {
        RoomView view = hosted.view(room);
        if (view == null) {
            return;
        }
        Set<NodeId> homes = new HashSet<>();
        for (Seat seat : view.seats()) {
            homes.add(seat.home());
        }
        homes.remove(self);
        homes.forEach(home -> links.send(home, message));
    }
}
