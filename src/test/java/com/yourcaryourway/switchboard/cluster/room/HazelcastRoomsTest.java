package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.fixture.HazelcastMembers;
import com.yourcaryourway.switchboard.room.Rooms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on two real members. */
class HazelcastRoomsTest extends RoomsContract {
    private static @Nullable HazelcastMembers members;

    @BeforeAll
    static void start() {
        members = new HazelcastMembers(2);
    }

    @AfterAll
    static void stop() {
        if (members != null) {
            members.close();
        }
    }

    /** On the member that does not own the room, so that everything crosses the network. */
    @Override
    Rooms rooms() {
        if (members == null) {
            throw new IllegalStateException("not started");
        }
        return new HazelcastRooms(members.calls(1 - members.ownerOf(id.value()), HazelcastRooms.MAP));
    }
}
