package com.yourcaryourway.switchboard.cluster.room;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.yourcaryourway.switchboard.room.Room;
import java.util.Map.Entry;

/** Removes a closed room whose time is over; checked again at the owner. */
final class ForgetRoom extends RoomProcessor {
    private static final long serialVersionUID = 1L;

    ForgetRoom() {}

    ForgetRoom(int format) {
        super(format);
    }

    @Override
    public byte[] process(Entry<String, Room> entry) {
        Room room = entry.getValue();
        if (room != null && room.forgettable(owner().rules(), owner().now())) {
            entry.setValue(null);
            backUpWith(new ReplaceRoom(format(), null));
        }
        return new byte[0];
    }

    @Override
    public int getClassId() {
        return RoomSerialization.FORGET;
    }

    @Override
    void writeFields(ObjectDataOutput out) {}

    @Override
    void readFields(ObjectDataInput in) {}
}
