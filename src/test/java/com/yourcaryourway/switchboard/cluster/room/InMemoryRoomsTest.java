package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.fixture.InMemoryRooms;
import com.yourcaryourway.switchboard.room.Rooms;
import java.time.Clock;

/** The twin that other tests use in place of a cluster keeps the same contract. */
class InMemoryRoomsTest extends RoomsContract {
    private final Rooms rooms = new InMemoryRooms(Clock.systemUTC());

    @Override
    Rooms rooms() {
        return rooms;
    }
}
