package com.yourcaryourway.switchboard.cluster.room;

import com.hazelcast.map.EntryProcessor;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import com.yourcaryourway.switchboard.cluster.format.Fields;
import com.yourcaryourway.switchboard.cluster.format.FormatNumber;
import com.yourcaryourway.switchboard.cluster.format.RoomFormat;
import com.yourcaryourway.switchboard.room.Room;
import java.io.IOException;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** Puts a whole room into a backup, or takes it out ({@code room} null). */
final class ReplaceRoom implements EntryProcessor<String, Room, byte[]>, IdentifiedDataSerializable {
    private static final long serialVersionUID = 1L;

    private transient int format;
    private transient @Nullable Room room;

    ReplaceRoom() {}

    ReplaceRoom(int format, @Nullable Room room) {
        this.format = format;
        this.room = room;
    }

    @Override
    public byte @Nullable [] process(Entry<String, Room> entry) {
        entry.setValue(room);
        return null;
    }

    @Override
    public @Nullable EntryProcessor<String, Room, byte[]> getBackupProcessor() {
        return null;
    }

    @Override
    public int getFactoryId() {
        return RoomSerialization.FACTORY;
    }

    @Override
    public int getClassId() {
        return RoomSerialization.REPLACE;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        FormatNumber.write(out, format);
        Fields.writeOptional(out, room, RoomFormat::write);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        format = FormatNumber.read(in);
        room = Fields.readOptional(in, RoomFormat::read);
    }
}
