package com.yourcaryourway.switchboard.cluster.room;

import com.hazelcast.core.ReadOnly;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.yourcaryourway.switchboard.room.Room;
import java.util.Map.Entry;

/** Reads where a room stands and what the queue needs of it. Batched over many keys, so it keeps no state. */
final class ReadHead extends RoomProcessor implements ReadOnly {
    private static final long serialVersionUID = 1L;

    ReadHead() {}

    ReadHead(int format) {
        super(format);
    }

    @Override
    public byte[] process(Entry<String, Room> entry) {
        Room room = entry.getValue();
        return room == null ? new byte[0] : Head.write(format(), room);
    }

    @Override
    public int getClassId() {
        return RoomSerialization.READ_HEAD;
    }

    @Override
    void writeFields(ObjectDataOutput out) {}

    @Override
    void readFields(ObjectDataInput in) {}
}
